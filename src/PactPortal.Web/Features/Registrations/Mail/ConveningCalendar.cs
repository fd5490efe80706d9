using PactPortal.Documents.Calendars;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Programme;

namespace PactPortal.Web.Features.Registrations.Mail;

/// <summary>The days of a convening for a calendar: one event a day, from the first thing on the agenda to the last.</summary>
internal static class ConveningCalendar
{
    /// <param name="days">The days of those whom the message is for.</param>
    /// <param name="at">When the message is made.</param>
    /// <returns>Nothing while there is no agenda.</returns>
    public static IReadOnlyList<MailAttachment> Of(
        Convening convening, IReadOnlyList<AgendaLine> lines, IReadOnlySet<int> days, DateTimeOffset at)
    {
        var file = new CalendarFile(convening.Name, convening.Zone, Events(convening, lines, days)) { MadeAt = at };
        return file.Events.Count == 0 ? [] : [new MailAttachment($"{convening.Slug}.ics", "text/calendar", file.Write())];
    }

    private static IReadOnlyList<CalendarEvent> Events(Convening convening, IReadOnlyList<AgendaLine> lines, IReadOnlySet<int> days) =>
    [
        .. convening.Days.Where(day => days.Contains(day.Number))
            .Select(day => Event(convening, day, [.. lines.Where(line => line.Day == day.Number)])).OfType<CalendarEvent>(),
    ];

    private static CalendarEvent? Event(Convening convening, ConveningDay day, List<AgendaLine> lines) => lines.Count == 0 ? null : new CalendarEvent
    {
        Uid = $"{convening.ConveningId}-day-{day.Number}",
        Sequence = 0,
        RevisedAt = lines.Max(line => line.RevisedAt),
        StartsAt = lines.Min(line => line.StartsAt),
        EndsAt = lines.Max(line => line.EndsAt),
        Summary = $"{convening.Name}: {day.Title}",
        Location = string.Join(", ", new[] { convening.Venue?.Name, convening.Venue?.Address ?? convening.Venue?.City }.OfType<string>()) is { Length: > 0 } place ? place : null,
    };
}
