namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>A draft as the checks go through it: each list is read once, here, and then asked by key.</summary>
internal sealed class ReadDraft
{
    private readonly Dictionary<Guid, Room> rooms;
    private readonly Dictionary<Guid, Speaker> speakers;
    private readonly Dictionary<Guid, DraftItem> byId;

    public ReadDraft(CheckedDraft draft)
    {
        (Draft, Words, Blocks) = (draft, new ConflictWords(draft.Zone), new BlockTree(draft.Items));
        rooms = draft.Rooms.ToDictionary(room => room.RoomId);
        speakers = draft.Speakers.ToDictionary(speaker => speaker.SpeakerId);
        Items = [.. draft.Items.Where(item => item.State is not AgendaItemState.Cancelled).Select(Read)];
        byId = Items.ToDictionary(item => item.Item.AgendaItemId);
        Placed = [.. Items.Where(item => item.IsPlaced).OrderBy(item => item.StartsAt).ThenBy(item => item.Code, StringComparer.Ordinal)];
    }

    public CheckedDraft Draft { get; }

    public ConflictWords Words { get; }

    public BlockTree Blocks { get; }

    /// <summary>Without the cancelled.</summary>
    public IReadOnlyList<DraftItem> Items { get; }

    /// <summary>Those of them that have a time, in its order.</summary>
    public IReadOnlyList<DraftItem> Placed { get; }

    /// <summary>Null where it was cancelled or isn't there.</summary>
    public DraftItem? Find(Guid itemId) => byId.GetValueOrDefault(itemId);

    /// <summary>What is in each room.</summary>
    public IEnumerable<(Room Room, IReadOnlyList<DraftItem> Items)> ByRoom() =>
        Placed.SelectMany(item => item.Rooms.Select(room => (Room: room, Item: item)))
            .GroupBy(pair => pair.Room, (room, pairs) => (room, (IReadOnlyList<DraftItem>)[.. pairs.Select(pair => pair.Item)]));

    /// <summary>Where each person has to be; who declined has to be nowhere.</summary>
    public IEnumerable<(Speaker Speaker, IReadOnlyList<DraftItem> Items)> BySpeaker() =>
        Placed.Where(item => !item.IsThroughout)
            .SelectMany(item => item.People.Where(Comes).Select(person => (Speaker: SpeakerOf(person, item), Item: item)))
            .GroupBy(pair => pair.Speaker, (speaker, pairs) => (speaker, (IReadOnlyList<DraftItem>)[.. pairs.Select(pair => pair.Item)]));

    public Speaker SpeakerOf(AgendaItemSpeaker person, DraftItem item) => speakers.GetValueOrDefault(person.SpeakerId)
        ?? throw new InvalidOperationException($"{item.Code} has speaker {person.SpeakerId}, whom the draft doesn't have.");

    public static bool Comes(AgendaItemSpeaker person) => person.Answer is not SpeakingAnswer.Declined;

    private DraftItem Read(AgendaItem item) => new(item, [.. item.RoomIds.Select(id => RoomOf(item, id))], Blocks.Above(item));

    private Room RoomOf(AgendaItem item, Guid id) => rooms.GetValueOrDefault(id)
        ?? throw new InvalidOperationException($"{item.Code} is in room {id}, which the draft doesn't have.");
}
