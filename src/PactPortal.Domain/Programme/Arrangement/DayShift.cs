namespace PactPortal.Domain.Programme.Arrangement;

/// <summary>
/// Everything of a day that begins at or after a moment, so many minutes later or earlier. What is pinned stays, and what stands in it; a
/// block takes along what stands in it. What comes past midnight belongs to its day.
/// </summary>
/// <param name="From">What begins at it moves too.</param>
/// <param name="Minutes">On the wall clock; fewer than none is earlier.</param>
/// <param name="Occurrence">What was answered about times that come twice.</param>
public sealed record DayShift(int Day, DateTimeOffset From, int Minutes, TimeZoneInfo Zone, Occurrence? Occurrence = null)
{
    public const int MostMinutes = 24 * 60;

    /// <summary>What would move, and what would stay, of the items of a convening.</summary>
    public AgendaPreview Preview(IReadOnlyCollection<AgendaItem> items)
    {
        if (Minutes == 0 || Math.Abs((long)Minutes) > MostMinutes)
        {
            return AgendaPreview.Refused("Enter by how many minutes: at least 1, at most a day, earlier or later.", nameof(Minutes));
        }

        var tree = new AgendaTree(items);
        var shift = new WallShift(TimeSpan.FromMinutes(Minutes), Zone, Occurrence, nameof(Occurrence));
        return AgendaPreview.Of(
            from item in items
            let time = AgendaItemTerms.Of(item).Time
            where time is not null && (IsMeant(item) || tree.Above(item).Any(block => StaysOf(block, tree) is null && IsAfter(block)))
            select StaysOf(item, tree) is { } reason ? AgendaMove.Staying(item, reason) : AgendaMove.Moved(item, shift.Of(time, time.Day)));
    }

    /// <summary>
    /// What is there on all days, what comes after, and what is on at the moment: the last is listed, so that nobody thinks it forgotten.
    /// </summary>
    private bool IsMeant(AgendaItem item) => item.IsThroughout || (item.Day == Day && item.EndsAt > From);

    private bool IsAfter(AgendaItem item) => item.Day == Day && item.StartsAt >= From;

    private StayReason? StaysOf(AgendaItem item, AgendaTree tree) =>
        item.IsThroughout ? StayReason.Throughout
        : item.State == AgendaItemState.Cancelled ? StayReason.Cancelled
        : item.IsPinned ? StayReason.Pinned
        : tree.Above(item).Any(block => block.IsPinned) ? StayReason.InPinnedBlock
        : IsAfter(item) || tree.Above(item).Any(block => IsAfter(block) && block.State != AgendaItemState.Cancelled) ? null
        : StayReason.Begun;
}
