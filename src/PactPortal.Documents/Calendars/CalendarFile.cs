using System.Globalization;
using System.Text;
using PactPortal.Domain.Mail;

namespace PactPortal.Documents.Calendars;

/// <summary>
/// A calendar in iCalendar's format (RFC 5545), in one time zone: one that is published, or a part of a message that puts one event into
/// somebody's calendar or takes it out. The same events give the same bytes: nothing is read from a clock.
/// </summary>
/// <param name="Name">What a program calls the calendar; a part of a message belongs to the reader's own and has none.</param>
public sealed record CalendarFile(string Name, TimeZoneInfo Zone, IReadOnlyList<CalendarEvent> Events)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    public CalendarMethod Method { get; init; } = CalendarMethod.Publish;

    /// <summary>
    /// When the file was made (RFC 5545, 3.8.7.2); a message says it. Null for a file or feed whose bytes stay while its events do: each
    /// event says when it last changed instead.
    /// </summary>
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>How long a subscribed program waits before it asks again, in whole minutes (RFC 7986, 5.7); null: as it likes.</summary>
    public TimeSpan? RefreshAfter { get; init; }

    /// <summary>As a part of a message: it says the method a second time, by which mail programs know it (RFC 6047, 2.4).</summary>
    public string MailContentType => $"{ContentType}; method={Method.Word()}";

    public MailAttachment Attachment(string fileName) => new(fileName, MailContentType, Write());

    /// <exception cref="InvalidOperationException">
    /// There are no events: a calendar needs a component (RFC 5545, 3.6). Or they aren't what the method is for (RFC 5546, 3.2).
    /// </exception>
    public byte[] Write()
    {
        if (WhyNot() is { } reason)
        {
            throw new InvalidOperationException($"The calendar {Name} ({Method.Word()}) {reason}.");
        }

        var lines = new CalendarLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//PactPortal//Agenda//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", Method.Word());
        if (Method == CalendarMethod.Publish)
        {
            lines.AddText("NAME", Name);
            lines.AddText("X-WR-CALNAME", Name);
            lines.Add("REFRESH-INTERVAL;VALUE=DURATION", Minutes(RefreshAfter));
            lines.Add("X-PUBLISHED-TTL", Minutes(RefreshAfter));
        }

        CalendarZone.Write(lines, Zone, Events.Min(one => one.StartsAt), Events.Max(one => one.EndsAt));
        foreach (var one in Events)
        {
            Write(lines, one);
        }

        lines.Add("END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static string? Minutes(TimeSpan? length) =>
        length is { } known ? string.Create(CultureInfo.InvariantCulture, $"PT{(int)known.TotalMinutes}M") : null;

    private void Write(CalendarLines lines, CalendarEvent one)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", one.Uid);
        lines.Add("DTSTAMP", CalendarLines.Utc(MadeAt ?? one.RevisedAt));
        lines.Add("LAST-MODIFIED", CalendarLines.Utc(one.RevisedAt));
        lines.Add("SEQUENCE", one.Sequence.ToString(CultureInfo.InvariantCulture));
        CalendarParty.WriteOrganizer(lines, one.Organizer);
        foreach (var attendee in one.Attendees)
        {
            CalendarParty.WriteAttendee(lines, attendee);
        }

        lines.Add($"DTSTART;TZID={Zone.Id}", CalendarLines.Local(TimeZoneInfo.ConvertTime(one.StartsAt, Zone).DateTime));
        lines.Add($"DTEND;TZID={Zone.Id}", CalendarLines.Local(TimeZoneInfo.ConvertTime(one.EndsAt, Zone).DateTime));
        lines.AddText("SUMMARY", one.Summary);
        lines.AddText("DESCRIPTION", one.Description);
        lines.AddText("LOCATION", one.Location);
        lines.AddTexts("CATEGORIES", one.Categories);
        lines.Add("URL", one.Address?.AbsoluteUri);
        lines.Add("TRANSP", one.LeavesFree || one.Status == CalendarStatus.Cancelled ? "TRANSPARENT" : "OPAQUE");
        lines.Add("STATUS", one.Status.Word());
        lines.Add("END", "VEVENT");
    }

    private string? WhyNot() => Events.Count == 0 ? "has no events" : Method switch
    {
        CalendarMethod.Publish => Events.Any(one => one.Attendees.Count > 0) ? "names attendees to everybody who reads it" : null,
        CalendarMethod.Request => WhyNoMessage() ?? (Events[0].Status == CalendarStatus.Cancelled ? "holds a cancelled event" : null),
        CalendarMethod.Cancel => WhyNoMessage() ?? (Events[0].Status != CalendarStatus.Cancelled ? "holds an event that takes place"
            : Events[0].Sequence < 1 ? "has the sequence number with which the event was told first" : null),
    };

    private string? WhyNoMessage() =>
        Events.Count > 1 ? "holds several events, and a message has a part for each"
        : MadeAt is null ? "doesn't say when it was made"
        : Events[0].Organizer is null || Events[0].Attendees.Count == 0 ? "doesn't say from whom and for whom it is"
        : null;
}
