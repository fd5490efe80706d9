using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Import;

/// <summary>What becomes of a row.</summary>
public enum RowFate
{
    Added,
    Changed,

    /// <summary>Everything is as it says.</summary>
    AsItIs,

    /// <summary>Something is wrong with it: nothing of it is imported.</summary>
    Refused,
}

/// <summary>Somebody's part in an item after the import.</summary>
internal sealed record PlannedPart(Guid SpeakerId, SpeakingRole Role, SpeakingAnswer Answer);

/// <summary>A row of the file, and what it would make of which item.</summary>
public sealed class PlannedRow
{
    private readonly List<string> problems = [];

    internal PlannedRow(ImportedRow row, AgendaItem? item, Guid itemId) => (Row, Item, ItemId) = (row, item, itemId);

    public int Line => Row.Line;

    /// <summary>As the file says it, or as it is.</summary>
    public string Title => Row[ImportColumn.Title] is { Length: > 0 } said ? said : Item?.Title ?? "Without a title";

    /// <summary>Null while it isn't known.</summary>
    public string? Code { get; internal set; }

    public IReadOnlyList<string> Problems => problems;

    public RowFate Fate { get; private set; } = RowFate.AsItIs;

    /// <summary>In words, of an item that changes.</summary>
    public IReadOnlyList<string> Differences { get; internal set; } = [];

    /// <summary>"Day 1, 9 to 10 a.m., Willow Salon".</summary>
    public string When { get; internal set; } = "";

    internal ImportedRow Row { get; }

    /// <summary>The one that is there; null: a new one.</summary>
    internal AgendaItem? Item { get; }

    internal Guid ItemId { get; }

    internal AgendaItemTerms? Terms { get; set; }

    /// <summary>Null: they stay as they are.</summary>
    internal IReadOnlyList<PlannedPart>? Parts { get; set; }

    /// <summary>Who is no more in it.</summary>
    internal IReadOnlyList<Guid> TakenOut { get; set; } = [];

    internal bool IsSound => Fate != RowFate.Refused;

    internal void Refuse(params IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences.Where(sentence => !problems.Contains(sentence)))
        {
            problems.Add(sentence);
            Fate = RowFate.Refused;
        }
    }

    /// <summary>Compares with what there is.</summary>
    internal void Decide()
    {
        if (IsSound && Terms is { } terms)
        {
            var isSame = Item is not null && terms.IsSameAs(AgendaItemTerms.Of(Item)) && TakenOut.Count == 0 && (Parts is null || !Parts.Any(IsOther));
            Fate = Item is null ? RowFate.Added : isSame ? RowFate.AsItIs : RowFate.Changed;
        }
    }

    /// <summary>Does to an item what the row says: to the one that is there, to a new one, or to one that is only shown.</summary>
    internal void PutInto(AgendaItem item, DateTimeOffset at)
    {
        item.Change(Terms ?? throw new InvalidOperationException($"Row {Line} was refused and says nothing of an item."));
        foreach (var speakerId in TakenOut)
        {
            item.TakeOut(speakerId);
        }

        foreach (var (speakerId, role, answer) in Parts ?? [])
        {
            var was = item.Speakers.FirstOrDefault(one => one.SpeakerId == speakerId);
            var hasAnswered = answer is SpeakingAnswer.Confirmed or SpeakingAnswer.Declined;
            item.Give(speakerId, role, answer, !hasAnswered ? null : was?.Answer == answer ? was.AnsweredAt : at);
        }
    }

    private bool IsOther(PlannedPart part) =>
        Item?.Speakers.FirstOrDefault(one => one.SpeakerId == part.SpeakerId) is not { } there || (there.Role, there.Answer) != (part.Role, part.Answer);
}
