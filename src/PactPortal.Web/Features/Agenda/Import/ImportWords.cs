using PactPortal.Application.Programme.Import;
using PactPortal.Application.Programme.Items;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Features.Agenda.Import;

/// <summary>An import in words and shapes.</summary>
internal static class ImportWords
{
    private const int LongestExample = 60;

    public static IReadOnlyList<Choice> States { get; } = AgendaChoices.Of([AgendaItemState.Planned, AgendaItemState.Idea], ItemWords.Name);

    public static IReadOnlyList<Choice> EmptyCells { get; } =
        [new(ImportForm.Keep, "Leaves it as it is"), new(ImportForm.Clear, "Empties it: what the sheet doesn’t have is removed")];

    public static string Name(RowFate fate) => fate switch
    {
        RowFate.Added => "Added",
        RowFate.Changed => "Changed",
        RowFate.AsItIs => "As it is",
        RowFate.Refused => "Not imported",
    };

    public static StatusKind ShapeOf(RowFate fate) => fate switch
    {
        RowFate.Added or RowFate.Changed => StatusKind.Done,
        RowFate.AsItIs => StatusKind.None,
        RowFate.Refused => StatusKind.Look,
    };

    /// <summary>"140 items would be added, 3 changed; 2 stay as they are, 1 can’t be imported".</summary>
    public static string Sum(ImportPlan plan)
    {
        var (added, changed) = (plan.Count(RowFate.Added), plan.Count(RowFate.Changed));
        var (same, refused) = (plan.Count(RowFate.AsItIs), plan.Count(RowFate.Refused));
        return FormattableString.Invariant($"{AgendaWords.Items(added)} would be added, {changed} changed; ")
            + FormattableString.Invariant($"{same} would stay as {(same == 1 ? "it is" : "they are")}, {refused} can’t be imported");
    }

    /// <summary>"“Start time”", or "Column C" where there is no title.</summary>
    public static string Column(ImportedFile file, int at) =>
        file.Titles[at] is { Length: > 0 } title ? $"“{title}”" : FormattableString.Invariant($"Column {at + 1}, without a title");

    /// <summary>"For example: 13:30"; nothing where the text names somebody who isn't named to the planning team.</summary>
    public static string? Example(ImportPreview preview, int at)
    {
        var text = preview.File.Example(at);
        return text.Length == 0 || preview.Ground.NamesSomebodyHidden(text) ? null
            : $"For example: {(text.Length > LongestExample ? text[..LongestExample] + "…" : text).ReplaceLineEndings(" ")}";
    }
}
