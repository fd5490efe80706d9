using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Domain.Tests;

/// <summary>A convening's draft, item by item, and what is released of it.</summary>
internal sealed class SomeDraft
{
    public static readonly DateTimeOffset Monday = Some.At("2026-11-02T10:00-08:00");
    public static readonly DateTimeOffset Wednesday = Some.At("2026-11-04T10:31-08:00");

    public Guid ConveningId { get; } = Guid.CreateVersion7();

    public List<AgendaItem> Items { get; } = [];

    public List<Room> Rooms { get; } = [];

    public List<Track> Tracks { get; } = [];

    public AgendaDraft Draft => new(Items, Rooms, Tracks);

    public Room Room(string name, string? floor = null)
    {
        var room = new Room(ConveningId, name.ToLowerInvariant().Replace(' ', '-'), name);
        room.Change(new RoomTerms(name) { Floor = floor });
        Rooms.Add(room);
        return room;
    }

    public Track Track(string code, string name)
    {
        var track = new Track(ConveningId, code, name, Tracks.Count + 1);
        Tracks.Add(track);
        return track;
    }

    /// <summary>A planned workshop in no room, unless something else is said.</summary>
    /// <param name="time">"2026-12-09T10:35-08:00/2026-12-09T11:50-08:00"; null: it has none.</param>
    public AgendaItem Item(string code, string? time = null, int? day = 1, Func<AgendaItemTerms, AgendaItemTerms>? with = null)
    {
        var item = new AgendaItem(ConveningId, code);
        var terms = new AgendaItemTerms { Title = $"About {code}", State = AgendaItemState.Planned };
        terms = time is null ? terms : terms with { Time = Time(time, day) };
        item.Change(with is null ? terms : with(terms));
        Items.Add(item);
        return item;
    }

    public AgendaItem Block(string code, string time, int? day = 1, Guid? parentId = null) =>
        Item(code, time, day, terms => terms with { Kind = AgendaItemKind.Block, ParentId = parentId });

    public ReleaseContent Release(AgendaSnapshot? previous = null, DateTimeOffset? at = null) =>
        Draft.Release(previous ?? AgendaSnapshot.Empty, at ?? Monday);

    public static AgendaTime Time(string time, int? day = 1)
    {
        var ends = time.Split('/');
        return new AgendaTime(day, Some.At(ends[0]), Some.At(ends[1]));
    }

    public static void Change(AgendaItem item, Func<AgendaItemTerms, AgendaItemTerms> with) => item.Change(with(AgendaItemTerms.Of(item)));
}
