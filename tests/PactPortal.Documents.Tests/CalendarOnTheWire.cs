using System.Text;
using PactPortal.Documents.Calendars;

namespace PactPortal.Documents.Tests;

/// <summary>RFC 5545: what a calendar program reads.</summary>
public sealed class CalendarOnTheWire
{
    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    [Fact]
    public void Write_LongLineInAnyScript_FoldsAtSeventyFiveOctetsAndTearsNoCharacter()
    {
        var title = string.Concat(Enumerable.Repeat("a😀é李 ", 40)).TrimEnd();

        var lines = Lines(Some() with { Summary = title });

        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"SUMMARY:{title}", Unfolded(lines));
        Assert.DoesNotContain('\uFFFD', string.Concat(lines));
    }

    [Theory]
    [InlineData("One; two, three", @"One\; two\, three")]
    [InlineData(@"C:\folder\new", @"C:\\folder\\new")]
    [InlineData("First\r\nsecond\nthird", @"First\nsecond\nthird")]
    [InlineData("Bell\u0007 and NUL\0", "Bell and NUL")]
    [InlineData("END:VEVENT\r\nBEGIN:VALARM", @"END:VEVENT\nBEGIN:VALARM")]
    public void Write_TextWithMarks_EscapesThem(string text, string written) =>
        Assert.Contains($"DESCRIPTION:{written}", Unfolded(Lines(Some() with { Description = text })));

    [Fact]
    public void Write_EventsOverAChangeOfTheClock_HoldBothOffsets()
    {
        // Clocks go forward on Sunday, March 10, 2030, at 2:00.
        var lines = Unfolded(Lines(
            Some() with { Uid = "1", StartsAt = At("2030-03-09T09:00:00-08:00"), EndsAt = At("2030-03-09T10:00:00-08:00") },
            Some() with { Uid = "2", StartsAt = At("2030-03-10T01:30:00-08:00"), EndsAt = At("2030-03-10T03:30:00-07:00") }));

        Assert.Contains("DTSTART;TZID=America/Los_Angeles:20300309T090000", lines);
        Assert.Contains("DTEND;TZID=America/Los_Angeles:20300310T033000", lines);
        var zone = string.Join('|', lines[lines.IndexOf("BEGIN:VTIMEZONE")..lines.IndexOf("END:VTIMEZONE")]);
        Assert.Contains("BEGIN:DAYLIGHT|DTSTART:20300310T020000|TZOFFSETFROM:-0800|TZOFFSETTO:-0700|END:DAYLIGHT", zone, StringComparison.Ordinal);
        Assert.Contains("BEGIN:STANDARD|DTSTART:20291104T020000|TZOFFSETFROM:-0700|TZOFFSETTO:-0800|END:STANDARD", zone, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_InAZoneWithoutSummerTime_HasItsOneOffset()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata");

        var lines = Unfolded(Split(new CalendarFile("A calendar", zone, [Some()]).Write()));

        Assert.Contains("TZOFFSETTO:+0530", lines);
        Assert.Single(lines, "BEGIN:STANDARD");
    }

    [Fact]
    public void Write_AnyEvent_HasWhatACalendarNeeds()
    {
        var lines = Unfolded(Lines(Some() with { Uid = "0198", Sequence = 3, LeavesFree = true, Address = new Uri("https://pact.example.org/a,b") }));

        foreach (var line in new[] { "VERSION:2.0", "UID:0198", "SEQUENCE:3", "DTSTAMP:20260803T160000Z", "URL:https://pact.example.org/a,b", "TRANSP:TRANSPARENT" })
        {
            Assert.Single(lines, line);
        }

        Assert.DoesNotContain(lines, line => line.StartsWith("LOCATION", StringComparison.Ordinal)); // there is none
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
    }

    [Fact]
    public void Write_WithoutEvents_Refuses() =>
        Assert.Throws<InvalidOperationException>(() => new CalendarFile("Nothing", Pacific, []).Write());

    private static CalendarEvent Some() => new()
    {
        Uid = "some",
        Sequence = 0,
        RevisedAt = At("2026-08-03T09:00:00-07:00"),
        StartsAt = At("2026-12-08T10:00:00-08:00"),
        EndsAt = At("2026-12-08T11:15:00-08:00"),
        Summary = "Some session",
    };

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Lines(params CalendarEvent[] events) => Split(new CalendarFile("A calendar", Pacific, events).Write());

    private static List<string> Split(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        return [.. text[..^2].Split("\r\n")];
    }

    private static List<string> Unfolded(List<string> lines) => [.. string.Join("\r\n", lines).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")];
}
