namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>Rooms that are taken twice, that can't be had, and that are too small.</summary>
internal static class RoomConflicts
{
    public static IEnumerable<AgendaConflict> Of(ReadDraft draft) =>
        draft.ByRoom().SelectMany(one => Taken(draft, one.Room, one.Items).Concat(Closed(draft, one.Room, one.Items)))
            .Concat(draft.Items.Select(item => TooSmall(draft, item)).OfType<AgendaConflict>());

    private static IEnumerable<AgendaConflict> Taken(ReadDraft draft, Room room, IReadOnlyList<DraftItem> items) =>
        from clash in room.IsShared ? [] : Clash.Among(items)
        select new AgendaConflict(
            ConflictKind.RoomTakenTwice, () => draft.Words.AtOnce($"{room.Name} has", clash, ""), clash.First, clash.Second)
        {
            Room = room,
            When = clash.When,
            Extent = clash.Minutes,
        };

    private static IEnumerable<AgendaConflict> Closed(ReadDraft draft, Room room, IReadOnlyList<DraftItem> items)
    {
        var closures = Period.Merge((room.Closures ?? []).Select(closure => new Period(closure.StartsAt, closure.EndsAt)));
        return from item in items
               let cut = Overlaps.With(item, closures)
               where cut is not null
               select new AgendaConflict(
                   ConflictKind.RoomClosed, () => draft.Words.Beside(room.Name, "can’t be had", cut, "has", item), item)
               {
                   Room = room,
                   When = cut.Common,
                   Extent = ConflictKey.Minutes(cut.Total),
                   IsOnlyNote = item.IsThroughout, // it isn't there at night, and nobody said when night is
               };
    }

    /// <summary>
    /// Seats are those of its rooms together, or fewer where the item says so. A room that doesn't say how many it has is not too small.
    /// </summary>
    private static AgendaConflict? TooSmall(ReadDraft draft, DraftItem item)
    {
        var chosen = draft.Draft.Chosen.GetValueOrDefault(item.Item.AgendaItemId);
        var ofRooms = item.Rooms.Count > 0 && item.Rooms.All(room => room.Capacity is not null)
            ? item.Rooms.Sum(room => room.Capacity)
            : null;
        var isOfItem = item.Item.Capacity is { } most && (ofRooms is null || most < ofRooms);
        if ((isOfItem ? item.Item.Capacity : ofRooms) is not { } seats || chosen <= seats)
        {
            return null;
        }

        var has = isOfItem ? $"it is for {seats}" : $"{Names(item.Rooms)} {(seats == 1 ? "1 seat" : $"{seats} seats")}";
        return new AgendaConflict(ConflictKind.RoomTooSmall, () => $"{NumberWords.People(chosen)} chose {item.Code}, {has}", item)
        {
            Room = isOfItem ? null : item.Rooms[0],
            Extent = ConflictKey.Tens(chosen - seats),
        };
    }

    private static string Names(IReadOnlyList<Room> rooms) =>
        rooms.Count == 1 ? $"{rooms[0].Name} has" : $"{string.Join(" and ", rooms.Select(room => room.Name))} have";
}
