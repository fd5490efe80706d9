namespace PactPortal.Domain.Programme.Releases;

/// <summary>
/// The draft of a convening as it would go out. The same draft, after the same release, gives the same content, in whatever order its
/// items were read.
/// </summary>
public sealed record AgendaDraft(IReadOnlyCollection<AgendaItem> Items, IReadOnlyCollection<Room> Rooms, IReadOnlyCollection<Track> Tracks)
{
    /// <summary>
    /// Of the items that wait for a speaker, those that are to stay in the draft until there is one; the others go out without the name.
    /// </summary>
    public IReadOnlySet<Guid> HeldBack { get; init; } = new HashSet<Guid>();

    /// <summary>Sessions go out also without a room: months before, while nobody has given the rooms.</summary>
    public bool TakesSessionsWithoutRoom { get; init; }

    /// <summary>Somebody who is to speak or moderate hasn't said yes or no; an interpreter is nobody whom a programme announces.</summary>
    public static bool WaitsForSpeaker(AgendaItem item) =>
        item.Speakers.Any(one => one.Answer is SpeakingAnswer.NotAsked or SpeakingAnswer.Asked && one.Role != SpeakingRole.Interpreter);

    /// <summary>Those of which <see cref="HeldBack"/> is asked, in order of time and code: they would go out but for the speaker.</summary>
    public IReadOnlyList<AgendaItem> Waiting(AgendaSnapshot previous)
    {
        var unheld = this with { HeldBack = new HashSet<Guid>() };
        var (announced, tree) = (Announced(previous), new AgendaTree(Items));
        return
        [
            .. Items.Where(item => item.State != AgendaItemState.Cancelled && WaitsForSpeaker(item))
                .Where(item => unheld.WhyNot(item, announced, tree) is null)
                .OrderBy(item => item.StartsAt).ThenBy(item => item.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>What goes out and what stays.</summary>
    /// <param name="previous">What the release before holds; <see cref="AgendaSnapshot.Empty"/> where there is none.</param>
    /// <param name="at">When it is published.</param>
    public ReleaseContent Release(AgendaSnapshot previous, DateTimeOffset at)
    {
        var (announced, tree) = (Announced(previous), new AgendaTree(Items));
        var reasons = Items.ToDictionary(item => item.AgendaItemId, item => WhyNot(item, announced, tree));
        var makes = new ReleasedItems(this, previous, at, tree, id => reasons.TryGetValue(id, out var reason) && reason is null);
        var released = InOrder(Items.Where(item => reasons[item.AgendaItemId] is null).Select(makes.Of));
        var ids = released.Select(item => item.Id).ToHashSet();
        var withdrawn = InOrder(previous.Items.Where(item => !ids.Contains(item.Id) && !item.IsCancelled).Select(makes.Withdrawn));
        return new ReleaseContent(
            new AgendaSnapshot(released)
            {
                Withdrawn = StillWithdrawn(previous, ids, withdrawn),
                Rooms = [.. Rooms.Where(room => !room.IsRetired).OrderBy(room => room.Name, StringComparer.Ordinal).Select(ReleasedRoom.Of)],
            },
            [
                .. Items.Select(item => reasons[item.AgendaItemId] is { } reason ? new LeftOutItem(item, reason) : null)
                    .OfType<LeftOutItem>()
                    .OrderBy(one => one.Reason).ThenBy(one => one.Item.Code, StringComparer.Ordinal),
            ],
            withdrawn);
    }

    private static Dictionary<Guid, ReleasedItem> Announced(AgendaSnapshot previous) => previous.Items.ToDictionary(item => item.Id);

    /// <summary>
    /// Those of this release, and all of earlier ones that aren't back: what was cancelled and has left the draft since is among them.
    /// </summary>
    private static IReadOnlyList<ReleasedItem> StillWithdrawn(
        AgendaSnapshot previous, HashSet<Guid> released, IReadOnlyList<ReleasedItem> withdrawn)
    {
        var known = previous.Withdrawn.Concat(previous.Items.Where(item => item.IsCancelled));
        return InOrder(known.Where(item => !released.Contains(item.Id)).Concat(withdrawn));
    }

    private static IReadOnlyList<ReleasedItem> InOrder(IEnumerable<ReleasedItem> items) =>
        [.. items.OrderBy(item => item.StartsAt).ThenBy(item => item.Code, StringComparer.Ordinal)];

    private LeftOutReason? WhyNot(AgendaItem item, Dictionary<Guid, ReleasedItem> announced, AgendaTree tree) =>
        WhyNot(item, announced)
        ?? (item.State != AgendaItemState.Cancelled && tree.Above(item).Any(block => WhyNot(block, announced) is not null)
            ? LeftOutReason.InLeftOutBlock
            : null);

    private LeftOutReason? WhyNot(AgendaItem item, Dictionary<Guid, ReleasedItem> announced) =>
        item.State == AgendaItemState.Idea ? LeftOutReason.Idea
        : item.State == AgendaItemState.Cancelled ? announced.ContainsKey(item.AgendaItemId) ? null : LeftOutReason.NeverAnnounced
        : item.StartsAt is null || item.EndsAt is null ? LeftOutReason.NoTime
        : item.Kind.IsSession() && item is { RoomIds: [], Place: null } && !TakesSessionsWithoutRoom ? LeftOutReason.NoRoom
        : HeldBack.Contains(item.AgendaItemId) && WaitsForSpeaker(item) ? LeftOutReason.SpeakerNotConfirmed
        : null;
}
