using PactPortal.Domain.Programme.Grid;

namespace PactPortal.Domain.Programme.Arrangement;

/// <summary>
/// One item to another start, into another room, or off its day. It keeps its length and its day. A block takes along what stands in it, by
/// as much as it moves itself; their rooms stay. What is pinned, cancelled or there on all days isn't moved.
/// </summary>
/// <param name="Date">Of the item's day; null where the convening has that day no more.</param>
public sealed record ItemMove(AgendaItem Item, DateOnly? Date, TimeZoneInfo Zone)
{
    /// <summary>Null: as it starts now.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The room that it is to be in; null: as it is.</summary>
    public Guid? RoomId { get; init; }

    /// <summary>It is to have no time.</summary>
    public bool LeavesDay { get; init; }

    /// <summary>What would move, of the items of a convening: the item first; nothing where it is there already.</summary>
    /// <param name="rooms">All of the convening.</param>
    public AgendaPreview Preview(AgendaTree tree, IReadOnlyCollection<Room> rooms)
    {
        var here = AgendaPlacement.Of(Item);
        var to = here with { Time = TimeOf(here.Time), RoomIds = RoomId is { } room ? With(room, rooms) : here.RoomIds };
        if (to.Time == here.Time && to.RoomIds.SequenceEqual(here.RoomIds))
        {
            return new AgendaPreview([], []);
        }

        var children = to.Time == here.Time ? [] : Along(tree).ToList();
        return WhyNot(tree) is { } sentence ? Refused(sentence)
            : children.Find(child => child.IsPinned) is { } pinned
                ? Refused($"“{pinned.Title}” stands in “{Item.Title}” and is pinned. Unpin it in its form first.")
            : WhyNotAt(to.Time) is { } late ? Refused(late)
            : new AgendaPreview([new AgendaMove(Item, here, to), .. children.Select(child => Moved(child, here.Time, to.Time))], []);
    }

    /// <summary>Why it can't be moved at all, in a sentence, or null.</summary>
    public string? WhyNot(AgendaTree tree) =>
        !Item.IsPlaced ? $"“{Item.Title}” has no time yet. Give it one in its form."
        : Item.IsThroughout ? $"“{Item.Title}” is there on all days. Change its times in its form."
        : Item.State == AgendaItemState.Cancelled ? $"“{Item.Title}” is cancelled, and stays where it was announced."
        : Item.IsPinned ? $"“{Item.Title}” is pinned, and stays where it is. Unpin it in its form first."
        : tree.Above(Item).FirstOrDefault(block => block.IsPinned) is { } block
            ? $"“{Item.Title}” stands in “{block.Title}”, which is pinned. Take that pin out first."
        : null;

    private static AgendaPreview Refused(string sentence) => new([], [new Refusal(sentence)]);

    private static AgendaMove Moved(AgendaItem child, AgendaTime? from, AgendaTime? to)
    {
        var here = AgendaPlacement.Of(child);
        var by = to?.StartsAt - from?.StartsAt;
        var time = here.Time is { } was && by is { } much ? was with { StartsAt = was.StartsAt + much, EndsAt = was.EndsAt + much } : null;
        return new AgendaMove(child, here, here with { Time = time });
    }

    /// <summary>What has a time and stands in it. What is cancelled stays where it was announced.</summary>
    private IEnumerable<AgendaItem> Along(AgendaTree tree) =>
        tree.Under(Item).Where(child => child is { IsPlaced: true, IsThroughout: false } && child.State != AgendaItemState.Cancelled);

    private AgendaTime? TimeOf(AgendaTime? now) =>
        LeavesDay ? null : now is not null && StartsAt is { } at && at != now.StartsAt ? now with { StartsAt = at, EndsAt = at + now.Length } : now;

    /// <summary>An item belongs to its day from midnight on, and may run into the night after it.</summary>
    private string? WhyNotAt(AgendaTime? time)
    {
        if (time is null)
        {
            return null;
        }

        var begins = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.StartsAt, Zone).DateTime);
        return Date is not { } date ? $"The convening no longer has the day of “{Item.Title}”. Choose another in its form."
            : begins < date ? $"“{Item.Title}” would begin before its day. Choose another day in its form."
            : begins > date.AddDays(1) ? $"“{Item.Title}” would begin after its day. Choose another day in its form."
            : null;
    }

    /// <summary>In the place of the nearest of its rooms, as they stand beside each other; the others stay.</summary>
    private IReadOnlyList<Guid> With(Guid room, IReadOnlyCollection<Room> rooms)
    {
        var now = Item.RoomIds;
        if (now.Contains(room) || now.Count == 0)
        {
            return now.Count == 0 ? [room] : now;
        }

        var places = AgendaGrid.InOrder(rooms).Select((one, at) => (one.RoomId, at)).ToDictionary(one => one.RoomId, one => one.at);
        var nearest = now.MinBy(id => Math.Abs(places.GetValueOrDefault(id) - places.GetValueOrDefault(room)));
        return [.. now.Select(id => id == nearest ? room : id)];
    }
}
