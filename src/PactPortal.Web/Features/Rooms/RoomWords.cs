using PactPortal.Domain.Programme;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Rooms;

/// <summary>Facts of a room as the planning team reads them.</summary>
internal static class RoomWords
{
    /// <summary>"not said", "at all times", or each time at which it can't be had.</summary>
    public static string Closures(Room room, TimeZoneInfo zone) => room.Closures switch
    {
        null => "not said",
        [] => "can be had at all times",
        var closures => string.Join("; ", closures.Select(closure => BarredWords.Of(closure.StartsAt, closure.EndsAt, zone))),
    };
}
