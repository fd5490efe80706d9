namespace PactPortal.Domain.Programme.Grid;

/// <summary>
/// A day of the agenda by room and time: a column for each room that has an item of its own, a row for each time at which something starts.
/// A row is as high as its words need and stands for no number of minutes, so that nothing is cut off.
/// </summary>
/// <param name="Groups">Of at most so many rooms, one below the other: a grid never scrolls sideways. Empty where no room has an item of its own.</param>
public sealed record AgendaGrid(IReadOnlyList<GridGroup> Groups)
{
    public const int MostColumns = 8;

    /// <summary>What lasts as long is there beside everything else, and says nothing about a time of the day.</summary>
    public static readonly TimeSpan WholeDay = TimeSpan.FromHours(6);

    /// <summary>Those that have a column, in their order.</summary>
    public IEnumerable<Room> Rooms => Groups.SelectMany(group => group.Rooms);

    /// <param name="items">Those of the day, and those that are there on all days. What has no time is left out.</param>
    /// <param name="rooms">All that the convening has.</param>
    public static AgendaGrid Of(IEnumerable<AgendaItem> items, IEnumerable<Room> rooms)
    {
        var placed = items.Where(item => item.IsPlaced).ToList();
        var ordered = InOrder(rooms);
        var known = ordered.Select(room => room.RoomId).ToHashSet();
        var own = placed.ToLookup(item => OwnRoom(item) is { } room && known.Contains(room) ? room : Guid.Empty);
        var columns = ordered.Where(room => own.Contains(room.RoomId)).Chunk(MostColumns).ToList();
        return new AgendaGrid(
        [
            .. columns.Select((rooms, at) => GridGroup.Of(
                rooms, [.. rooms.Select(room => InOrder(own[room.RoomId]))], at == 0 ? InOrder(own[Guid.Empty]) : [])),
        ]);
    }

    /// <summary>Rooms of a floor beside each other, the largest first: the next column is the next room that somebody would think of.</summary>
    public static IReadOnlyList<Room> InOrder(IEnumerable<Room> rooms) =>
    [
        .. rooms.OrderBy(room => room.Floor is null).ThenBy(room => room.Floor, StringComparer.Ordinal)
            .ThenByDescending(room => room.Capacity ?? 0).ThenBy(room => room.Name, StringComparer.Ordinal),
    ];

    /// <summary>There all day long, or on all days.</summary>
    public static bool IsWholeDay(AgendaItem item) => item.IsThroughout || item.EndsAt - item.StartsAt >= WholeDay;

    /// <summary>Nobody has to choose between these and what is in the rooms: they go over all of them.</summary>
    public static bool IsForEveryone(AgendaItemKind kind) => kind switch
    {
        AgendaItemKind.Plenary or AgendaItemKind.Meal or AgendaItemKind.Break or AgendaItemKind.CheckIn or AgendaItemKind.Block => true,
        AgendaItemKind.Workshop or AgendaItemKind.Panel or AgendaItemKind.CohortMeeting or AgendaItemKind.QuietRoom or AgendaItemKind.Optional => false,
    };

    private static Guid? OwnRoom(AgendaItem item) =>
        !IsForEveryone(item.Kind) && !IsWholeDay(item) && item.RoomIds is [var only] ? only : null;

    private static IReadOnlyList<AgendaItem> InOrder(IEnumerable<AgendaItem> items) =>
        [.. items.OrderBy(item => item.StartsAt).ThenBy(item => item.EndsAt).ThenBy(item => item.Code, StringComparer.Ordinal)];
}
