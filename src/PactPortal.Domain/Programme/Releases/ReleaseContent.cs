namespace PactPortal.Domain.Programme.Releases;

/// <summary>What a release would hold, and what it wouldn't: together all items of the draft, each once.</summary>
/// <param name="LeftOut">In order of the reasons, then of code.</param>
/// <param name="Withdrawn">
/// What the release before had and this one hasn't, without having been cancelled: calendars are told that it is. It may be gone from the
/// draft altogether.
/// </param>
public sealed record ReleaseContent(AgendaSnapshot Snapshot, IReadOnlyList<LeftOutItem> LeftOut, IReadOnlyList<ReleasedItem> Withdrawn)
{
    /// <summary>Items of the draft.</summary>
    public int DraftCount => Snapshot.Items.Count + LeftOut.Count;

    /// <summary>"3 ideas, 1 without a room"; empty where nothing is left out.</summary>
    public string LeftOutWords => string.Join(", ", LeftOut.GroupBy(one => one.Reason).Select(group => group.Key.Counted(group.Count())));

    /// <summary>
    /// The release is published: the draft's items know what calendars were told of them, so that none is told less by a later one.
    /// </summary>
    public void RaiseSequences(IEnumerable<AgendaItem> draft)
    {
        var told = Snapshot.Items.Concat(Snapshot.Withdrawn).ToDictionary(item => item.Id);
        foreach (var item in draft)
        {
            if (told.TryGetValue(item.AgendaItemId, out var last))
            {
                item.Tell(last.Sequence, last.RevisedAt);
            }
        }
    }
}
