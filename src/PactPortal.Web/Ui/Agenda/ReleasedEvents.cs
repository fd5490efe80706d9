using PactPortal.Documents.Calendars;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;

namespace PactPortal.Web.Ui.Agenda;

/// <summary>An item of a release as an event, without its people: what a file, a feed and a message tell a calendar alike.</summary>
public static class ReleasedEvents
{
    /// <param name="address">Of its page; null where it has none.</param>
    public static CalendarEvent Of(Convening convening, ReleasedItem item, Uri? address) => new()
    {
        LeavesFree = !item.IsSession,
        Status = item.IsCancelled ? CalendarStatus.Cancelled : CalendarStatus.Confirmed,
        Uid = item.Id.ToString(),
        Sequence = item.Sequence,
        RevisedAt = item.RevisedAt,
        StartsAt = item.StartsAt,
        EndsAt = item.EndsAt,
        Summary = item.Title,
        Location = Place(convening, item.WhereToGo),
        Address = address,
    };

    private static string? Place(Convening convening, string? place) =>
        string.Join(", ", new[] { place, convening.Venue?.Name, convening.Venue?.Address ?? convening.Venue?.City }.OfType<string>())
            is { Length: > 0 } known ? known : null;
}
