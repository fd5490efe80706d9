using System.Text;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Programme;

public sealed class AgendaAsCalendar(SharedPortal portal) : IClassFixture<SharedPortal>
{
    private const string Address = $"/convenings/{Some.Convening}/agenda.ics";

    [Fact]
    public async Task Download_Agenda_IsACalendarWithEverySession()
    {
        using var response = await portal.App.Visit().Http.GetAsync(new Uri(Address, UriKind.Relative));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(bytes);
        var events = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT\r\n")[1..];

        Assert.Equal("text/calendar", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Equal(32 + 7, events.Length);
        Assert.Equal(events.Length, events.Select(one => Value(one, "UID")).Distinct().Count());
        Assert.All(events, one => Assert.True(Value(one, "DTSTAMP").EndsWith('Z') && Value(one, "SEQUENCE") == "0", one));
        var opening = Assert.Single(events, one => Value(one, "SUMMARY").StartsWith("Opening Plenary", StringComparison.Ordinal));
        Assert.Equal("20261208T100000", Value(opening, "DTSTART;TZID=America/Los_Angeles"));
        Assert.Equal("20261208T111500", Value(opening, "DTEND;TZID=America/Los_Angeles"));
        Assert.StartsWith(@"Confluence Ballroom\, Level 1\, Riverlight Hotel", Value(opening, "LOCATION"), StringComparison.Ordinal);
        Assert.EndsWith($"/convenings/{Some.Convening}/sessions/PL-1", Value(opening, "URL"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_Again_IsTheSameFile()
    {
        var browser = portal.App.Visit();

        Assert.Equal((await browser.GetAsync(Address)).Html, (await browser.GetAsync(Address)).Html);
    }

    private static string Value(string lines, string property) =>
        lines.Split("\r\n").Single(line => line.StartsWith(property + ":", StringComparison.Ordinal))[(property.Length + 1)..];
}
