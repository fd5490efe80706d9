using PactPortal.Domain.Mail;

namespace PactPortal.Documents.Calendars;

/// <summary>
/// What one person's calendar is told in a message: events that are new or changed, and those that are cancelled. A part has one method
/// and is about one event (RFC 5546, 3.2.2 and 3.2.5), so that a message has as many parts as events.
/// </summary>
/// <param name="MadeAt">When the message is made.</param>
/// <param name="Attendee">Whom it is for.</param>
public sealed record CalendarMessage(
    DateTimeOffset MadeAt, TimeZoneInfo Zone, MailParty Organizer, MailParty Attendee, IReadOnlyList<CalendarEvent> Events)
{
    /// <summary>In the order of the events.</summary>
    public IReadOnlyList<CalendarFile> Parts => [.. Events.Select(Part)];

    private CalendarFile Part(CalendarEvent one) => new(one.Summary, Zone, [one with { Organizer = Organizer, Attendees = [Attendee] }])
    {
        Method = one.Status switch
        {
            CalendarStatus.Confirmed or CalendarStatus.Tentative => CalendarMethod.Request,
            CalendarStatus.Cancelled => CalendarMethod.Cancel,
        },
        MadeAt = MadeAt,
    };
}
