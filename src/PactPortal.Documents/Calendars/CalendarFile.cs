using System.Text;

namespace PactPortal.Documents.Calendars;

/// <summary>
/// A calendar in iCalendar's format (RFC 5545), in one time zone. The same events give the same bytes: nothing is read from a clock.
/// </summary>
public sealed record CalendarFile(string Name, TimeZoneInfo Zone, IReadOnlyList<CalendarEvent> Events)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <exception cref="InvalidOperationException">There are no events: a calendar needs a component (RFC 5545, 3.6).</exception>
    public byte[] Write()
    {
        if (Events.Count == 0)
        {
            throw new InvalidOperationException($"The calendar {Name} has no events.");
        }

        var lines = new CalendarLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//PactPortal//Agenda//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.AddText("NAME", Name);
        lines.AddText("X-WR-CALNAME", Name);
        CalendarZone.Write(lines, Zone, Events.Min(one => one.StartsAt), Events.Max(one => one.EndsAt));
        foreach (var one in Events)
        {
            Write(lines, one);
        }

        lines.Add("END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private void Write(CalendarLines lines, CalendarEvent one)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", one.Uid);
        lines.Add("DTSTAMP", CalendarLines.Utc(one.RevisedAt));
        lines.Add("LAST-MODIFIED", CalendarLines.Utc(one.RevisedAt));
        lines.Add("SEQUENCE", one.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture));
        lines.Add($"DTSTART;TZID={Zone.Id}", CalendarLines.Local(TimeZoneInfo.ConvertTime(one.StartsAt, Zone).DateTime));
        lines.Add($"DTEND;TZID={Zone.Id}", CalendarLines.Local(TimeZoneInfo.ConvertTime(one.EndsAt, Zone).DateTime));
        lines.AddText("SUMMARY", one.Summary);
        lines.AddText("DESCRIPTION", one.Description);
        lines.AddText("LOCATION", one.Location);
        lines.Add("URL", one.Address?.AbsoluteUri);
        lines.Add("TRANSP", one.LeavesFree ? "TRANSPARENT" : "OPAQUE");
        lines.Add("STATUS", "CONFIRMED");
        lines.Add("END", "VEVENT");
    }
}
