using System.Globalization;
using System.Text;
using PactPortal.Documents.Calendars;
using PactPortal.Domain.Mail;

namespace PactPortal.Documents.Tests.Calendars;

/// <summary>A session, the people of a message about it, and its file line by line.</summary>
internal static class CalendarText
{
    public static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    public static readonly DateTimeOffset Made = At("2026-11-20T08:15:30-08:00");

    public static readonly MailParty Planning = new("programme@pact.example.org", "PACT planning team");

    public static readonly MailParty Ana = new("ana.rivera@fresno.example.gov", "Ana Rivera");

    public static CalendarEvent Workshop() => new()
    {
        Uid = "0198f0a2-workshop",
        Sequence = 2,
        RevisedAt = At("2026-11-19T17:00:00-08:00"),
        StartsAt = At("2026-12-08T10:00:00-08:00"),
        EndsAt = At("2026-12-08T11:15:00-08:00"),
        Summary = "Teaming in small counties",
        Location = "Room 201",
    };

    public static CalendarEvent Cancelled(this CalendarEvent one) =>
        one with { Status = CalendarStatus.Cancelled, Sequence = one.Sequence + 1 };

    public static CalendarMessage Message(params CalendarEvent[] events) => new(Made, Pacific, Planning, Ana, events);

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    /// <summary>As they came over the wire: each at most 75 octets.</summary>
    public static List<string> Folded(CalendarFile file) =>
        [.. new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Write()).TrimEnd('\r', '\n').Split("\r\n")];

    public static List<string> Lines(CalendarFile file) =>
        [.. string.Join("\r\n", Folded(file)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")];

    /// <summary>The value of the one line that there is of a property.</summary>
    public static string Value(this IEnumerable<string> lines, string property) =>
        Assert.Single(lines, line => line.Split(':', ';')[0] == property)[(property.Length + 1)..];
}
