namespace PactPortal.Domain.Programme.Releases;

/// <summary>Items of the draft as a release holds them, with what calendars are told.</summary>
/// <param name="isReleased">Whether an item goes out.</param>
internal sealed class ReleasedItems(
    AgendaDraft draft, AgendaSnapshot previous, DateTimeOffset at, AgendaTree tree, Func<Guid, bool> isReleased)
{
    private readonly Dictionary<Guid, Room> rooms = draft.Rooms.ToDictionary(room => room.RoomId);
    private readonly Dictionary<Guid, Track> tracks = draft.Tracks.ToDictionary(track => track.TrackId);
    private readonly Dictionary<Guid, ReleasedItem> before = previous.Items.Concat(previous.Withdrawn).ToDictionary(item => item.Id);

    /// <summary>What is cancelled goes out as it was announced: at the time and in the room that people look for it.</summary>
    public ReleasedItem Of(AgendaItem item)
    {
        var was = before.GetValueOrDefault(item.AgendaItemId);
        var now = item.State == AgendaItemState.Cancelled && was is not null
            ? was with { IsCancelled = true, ParentId = ParentOf(item) }
            : Facts(item);
        var isChanged = was is not null && CalendarFacts.Of(was) != CalendarFacts.Of(now);
        return now with
        {
            Sequence = Math.Max(was?.Sequence ?? 0, item.Sequence) + (isChanged ? 1 : 0),
            RevisedAt = was is null ? item.RevisedAt ?? at : isChanged ? at : was.RevisedAt,
        };
    }

    /// <summary>What was released and isn't any more.</summary>
    public ReleasedItem Withdrawn(ReleasedItem item) =>
        item with { IsCancelled = true, Sequence = Math.Max(item.Sequence, tree.Find(item.Id)?.Sequence ?? 0) + 1, RevisedAt = at };

    private ReleasedItem Facts(AgendaItem item) => new()
    {
        Id = item.AgendaItemId,
        Code = item.Code,
        Title = item.Title,
        Kind = item.Kind,
        ParentId = ParentOf(item),
        Day = item.Day,
        StartsAt = item.StartsAt ?? throw new InvalidOperationException($"Item {item.Code} has no time and can't be released."),
        EndsAt = item.EndsAt ?? throw new InvalidOperationException($"Item {item.Code} has no end and can't be released."),
        Rooms = [.. item.RoomIds.Select(id => ReleasedRoom.Of(Known(rooms, id, item, "room")))],
        Place = item.Place,
        Track = item.TrackId is { } track ? Of(Known(tracks, track, item, "track")) : null,
        Format = item.Format,
        Level = item.Level,
        Audience = item.Audience,
        Cohort = item.Cohort,
        Capacity = item.Capacity,
        TakesChoices = item.TakesChoices,
        Abstract = item.Abstract,
        Objectives = item.Objectives,
        ContentAdvisory = item.ContentAdvisory,
        CreditMinutes = item.CreditMinutes,
        Interpreter = item.Interpreter,
        Captioning = item.Captioning,
        MayBeRecorded = item.MayBeRecorded,
        MayBePhotographed = item.MayBePhotographed,
        Speakers =
        [
            .. item.Speakers.Where(one => one.Answer == SpeakingAnswer.Confirmed)
                .Select(one => new ReleasedSpeaker(one.SpeakerId, one.Role)),
        ],
        HasSpeakerToBeAnnounced = AgendaDraft.WaitsForSpeaker(item),
        RevisedAt = at,
    };

    /// <summary>A block that isn't in the release holds nothing there, and a circle would keep readers from ending.</summary>
    private Guid? ParentOf(AgendaItem item) => item.ParentId is { } id && isReleased(id) && !tree.IsInCircle(item) ? id : null;

    private static ReleasedTrack Of(Track track) => new(track.Code, track.Name, track.Position);

    private static T Known<T>(Dictionary<Guid, T> all, Guid id, AgendaItem item, string what) => all.TryGetValue(id, out var there)
        ? there
        : throw new InvalidOperationException($"Item {item.Code} names the {what} {id}, which was not read.");
}
