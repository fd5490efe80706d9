namespace PactPortal.Domain.Programme.Releases;

/// <summary>
/// What somebody's calendar goes by: when, what, where, and that it doesn't take place. Where this changes, calendars are told, with a
/// higher sequence (RFC 5545, 3.8.7.4). Words, speakers and credits are read when somebody looks, and raise nothing.
/// </summary>
/// <param name="Where">Rooms in no order, by identifier and as they are called: a calendar holds the name.</param>
internal sealed record CalendarFacts(DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Title, string Where, bool IsCancelled)
{
    public static CalendarFacts Of(ReleasedItem item) => new(
        item.StartsAt,
        item.EndsAt,
        item.Title,
        item.Rooms is [] ? item.Place ?? "" : string.Join('\n', item.Rooms.OrderBy(room => room.Id).Select(Words)),
        item.IsCancelled);

    private static string Words(ReleasedRoom room) => $"{room.Id} {room.Name}, {room.Floor}";
}
