using PactPortal.Application.Programme.Items;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Import;

/// <summary>
/// Puts what a row says into the form of an item, so that both are read alike: by their words where a form would offer a choice.
/// </summary>
internal sealed class RowAnswers(ImportedRow row, ImportNames names, PlannedRow planned)
{
    private static readonly HashSet<string> No = ["", "no", "n", "none", "false", "0", "not allowed"], Yes = ["yes", "y", "true", "1", "x", "allowed"];

    private static readonly Dictionary<string, ImportColumn> ColumnOf = new()
    {
        [nameof(AgendaItemForm.Title)] = ImportColumn.Title,
        [nameof(AgendaItemForm.Code)] = ImportColumn.Code,
        [nameof(AgendaItemForm.Kind)] = ImportColumn.Kind,
        [nameof(AgendaItemForm.State)] = ImportColumn.State,
        [nameof(AgendaItemForm.Rooms)] = ImportColumn.Rooms,
        [nameof(AgendaItemForm.Place)] = ImportColumn.Place,
        [nameof(AgendaItemForm.Capacity)] = ImportColumn.Capacity,
        [nameof(AgendaItemForm.Track)] = ImportColumn.Track,
        [nameof(AgendaItemForm.Format)] = ImportColumn.Format,
        [nameof(AgendaItemForm.Level)] = ImportColumn.Level,
        [nameof(AgendaItemForm.Cohort)] = ImportColumn.Cohort,
        [nameof(AgendaItemForm.AgencyTypes)] = ImportColumn.AgencyTypes,
        [nameof(AgendaItemForm.Roles)] = ImportColumn.Roles,
        [nameof(AgendaItemForm.Abstract)] = ImportColumn.Abstract,
        [nameof(AgendaItemForm.Objectives)] = ImportColumn.Objectives,
        [nameof(AgendaItemForm.ContentAdvisory)] = ImportColumn.Advisory,
        [nameof(AgendaItemForm.CreditHours)] = ImportColumn.CreditHours,
        [nameof(AgendaItemForm.Interpreter)] = ImportColumn.Interpreter,
        [nameof(AgendaItemForm.Captioning)] = ImportColumn.Captions,
    };

    /// <summary>The column's name before the sentence that a form has beside its field.</summary>
    public static string Words(Refusal refusal) =>
        refusal.Field is { } field && ColumnOf.TryGetValue(field.Split('[')[0], out var column) ? $"{column.Title()}: {refusal.Sentence}" : refusal.Sentence;

    public void PutInto(AgendaItemForm form)
    {
        Say(ImportColumn.Title, text => form.Title = text);
        Say(ImportColumn.Kind, text => form.Kind = Stored(KindWords.Find(text), text, ImportColumn.Kind, AgendaItemKinds.All.Select(kind => kind.Name())) ?? form.Kind);
        Say(ImportColumn.State, text => form.State = Choice<AgendaItemState>(text, ImportColumn.State, ItemWords.Name) ?? form.State);
        Say(ImportColumn.Rooms, text => form.Rooms = Rooms(text));
        Say(ImportColumn.Place, text => form.Place = text);
        Say(ImportColumn.Track, text => form.Track = text.Length == 0 ? null : Named(names.Track(text), ImportColumn.Track)?.ToString());
        Say(ImportColumn.Format, text => form.Format = text);
        Say(ImportColumn.Level, text => form.Level = Choice<SessionLevel>(text, ImportColumn.Level, ItemWords.Name) ?? StoredName.Of(SessionLevel.All));
        Say(ImportColumn.Cohort, text => form.Cohort = Choice<Cohort>(text, ImportColumn.Cohort, Cohorts.NameOf));
        Say(ImportColumn.AgencyTypes, text => form.AgencyTypes = AgencyTypesOf(text));
        Say(ImportColumn.Roles, text => form.Roles = text.Replace(';', ','));
        Say(ImportColumn.Capacity, text => form.Capacity = text);
        Say(ImportColumn.Choosing, text => form.TakesChoices = Holds(text, ImportColumn.Choosing));
        Say(ImportColumn.Pinned, text => form.IsPinned = Holds(text, ImportColumn.Pinned));
        Say(ImportColumn.Abstract, text => form.Abstract = text);
        Say(ImportColumn.Objectives, text => form.Objectives = text);
        Say(ImportColumn.Advisory, text => form.ContentAdvisory = text);
        Say(ImportColumn.CreditHours, text => form.CreditHours = text);
        Say(ImportColumn.Interpreter, text => form.Interpreter = Provision(text, ImportColumn.Interpreter));
        Say(ImportColumn.Captions, text => form.Captioning = Provision(text, ImportColumn.Captions));
        Say(ImportColumn.Recording, text => form.MayBeRecorded = Holds(text, ImportColumn.Recording));
        Say(ImportColumn.Photographs, text => form.MayBePhotographed = Holds(text, ImportColumn.Photographs));
    }

    private void Say(ImportColumn column, Action<string> put)
    {
        if (row[column] is { } text)
        {
            put(text.Trim());
        }
    }

    private List<string?> Rooms(string text) =>
        [.. ListedNames.Split(text, names.IsRoom).Select(name => Named(names.Room(name), ImportColumn.Rooms)?.ToString())];

    private List<string> AgencyTypesOf(string text) =>
        [
            .. text.Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(word => PersonName.Fold(word) is not ("everyone" or "all"))
                .Select(word => Choice<AgencyType>(word, ImportColumn.AgencyTypes, AgencyTypes.Name)).OfType<string>(),
        ];

    private string Provision(string text, ImportColumn column)
    {
        var word = PersonName.Fold(text);
        return No.Contains(word) ? StoredName.Of(AccessProvision.NotOffered)
            : Yes.Contains(word) ? StoredName.Of(AccessProvision.Scheduled)
            : Choice<AccessProvision>(text, column, ItemWords.Name) ?? StoredName.Of(AccessProvision.NotOffered);
    }

    private bool Holds(string text, ImportColumn column)
    {
        var word = PersonName.Fold(text);
        if (!No.Contains(word) && !Yes.Contains(word))
        {
            planned.Refuse($"{column.Title()}: write yes or no, or leave this empty.");
        }

        return Yes.Contains(word);
    }

    private Guid? Named(Outcome<Guid?> read, ImportColumn column)
    {
        planned.Refuse(read.Refusals.Select(refusal => $"{column.Title()}: {refusal.Sentence}"));
        return read.Succeeded ? read.Value : null;
    }

    /// <summary>Null for an empty cell, and where it is refused.</summary>
    private string? Choice<T>(string text, ImportColumn column, Func<T, string> name)
        where T : struct, Enum
    {
        var folded = PersonName.Fold(text);
        var members = Enum.GetValues<T>();
        var found = members.Where(member => PersonName.Fold(name(member)) == folded || PersonName.Fold(StoredName.Of(member)) == folded).ToList();
        return Stored(found is [var one, ..] ? one : (T?)null, text, column, members.Select(name));
    }

    private string? Stored<T>(T? found, string text, ImportColumn column, IEnumerable<string> offered)
        where T : struct, Enum
    {
        if (found is { } member)
        {
            return StoredName.Of(member);
        }

        if (text.Length > 0)
        {
            planned.Refuse($"{column.Title()}: write one of {string.Join(", ", offered)}.");
        }

        return null;
    }
}
