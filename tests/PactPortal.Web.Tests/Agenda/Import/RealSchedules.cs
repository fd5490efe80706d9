using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda.Import;

/// <summary>The programme of the convening of 2022 as it was printed, and the same shape over the weekend on which the clocks go forward.</summary>
public sealed partial class RealSchedules : AgendaScenario
{
    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");
    private static readonly DateOnly[] Days = [new(2030, 3, 9), new(2030, 3, 10), new(2030, 3, 11)];

    [Fact]
    public async Task Import_XmlOverTheClockChange_IsPublishedAtTheHoursItSays()
    {
        await GivenPublicConveningAsync();
        var file = await File.ReadAllBytesAsync(Path.Combine("Agenda", "Import", "Files", "pact-shape-dst-2030.xml"));
        var said = XDocument.Parse(ScheduleFiles.TextOf(file)).Descendants("event").Select(one =>
        {
            var startsAt = Some.At((string?)one.Element("date") ?? "");
            return new Said((string?)one.Element("title") ?? "", startsAt.ToUniversalTime(), startsAt.ToUniversalTime()
                + TimeSpan.Parse((string?)one.Element("duration") ?? "", CultureInfo.InvariantCulture));
        });

        var planner = await App.SignInAsync(Some.Planner);
        var look = await ScheduleFiles.LookAsync(planner, ClocksDesk, file);
        Assert.Contains("24 items would be added, 0 changed; 0 would stay as they are, 0 can’t be imported", look.Main, StringComparison.Ordinal);
        await look.PressAsync(ScheduleFiles.ButtonOf(look));

        Assert.Equal(said.OrderBy(one => one.StartsAt).ThenBy(one => one.Title, StringComparer.Ordinal), await PublishedAsync(planner));
    }

    [Fact]
    public async Task Import_ProgrammeOf2022_IsPublishedAsItWasPrinted()
    {
        await GivenPublicConveningAsync();
        var file = await File.ReadAllBytesAsync(Path.Combine("Agenda", "Import", "Files", "pact-2022-agenda.json"));
        using var json = JsonDocument.Parse(file);
        var said = json.RootElement.GetProperty("items").EnumerateArray().Select(one => new Said(
            one.GetProperty("title").GetString() ?? "", At(one, "start"), At(one, "end"))).ToList();

        var planner = await App.SignInAsync(Some.Planner);
        var look = await ScheduleFiles.LookAsync(planner, ClocksDesk, file);
        Assert.Contains("28 items would be added, 0 changed; 0 would stay as they are, 0 can’t be imported", look.Main, StringComparison.Ordinal);
        await look.PressAsync(ScheduleFiles.ButtonOf(look));

        var published = await PublishedAsync(planner);
        Assert.Equal(said.OrderBy(one => one.StartsAt).ThenBy(one => one.Title, StringComparer.Ordinal), published);
    }

    private async Task GivenPublicConveningAsync()
    {
        await GivenConveningAsync(Days);
        await App.WriteAsync(async (db, token) =>
            db.Entry(await db.Convenings.SingleAsync(one => one.Slug == Clocks, token)).Property(one => one.IsPublished).CurrentValue = true);
    }

    private static DateTimeOffset At(JsonElement item, string property)
    {
        var day = Days[int.Parse(item.GetProperty("day").GetString()?[1..] ?? "", CultureInfo.InvariantCulture)];
        var wall = day.ToDateTime(TimeOnly.Parse(item.GetProperty(property).GetString() ?? "", CultureInfo.InvariantCulture));
        return new DateTimeOffset(wall, Pacific.GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>What the public calendar says after the first release, in order of time.</summary>
    private static async Task<IEnumerable<Said>> PublishedAsync(PortalBrowser planner)
    {
        var page = await planner.GetAsync($"{ClocksDesk}/releases/new?Form.TakesSessionsWithoutRoom=true");
        var done = await page.PressAsync("Publish release 1", new() { ["Form.TakesSessionsWithoutRoom"] = "true" });
        Assert.Equal($"{ClocksDesk}/releases/1", done.Location);
        var calendar = (await planner.GetAsync($"/convenings/{Clocks}/agenda.ics")).Html.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
        Assert.Contains("TZID:America/Los_Angeles", calendar, StringComparison.Ordinal);
        return Event().Matches(calendar).Select(one => new Said(
                Unescaped(Line(one.Value, "SUMMARY:")), Instant(one.Value, "DTSTART"), Instant(one.Value, "DTEND")))
            .OrderBy(one => one.StartsAt).ThenBy(one => one.Title, StringComparer.Ordinal);
    }

    private static DateTimeOffset Instant(string text, string property)
    {
        var wall = DateTime.ParseExact(Line(text, $"{property};TZID=America/Los_Angeles:"), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        return new DateTimeOffset(wall, Pacific.GetUtcOffset(wall)).ToUniversalTime();
    }

    private static string Line(string text, string beginning) =>
        text.Split('\n').Single(line => line.StartsWith(beginning, StringComparison.Ordinal))[beginning.Length..];

    private static string Unescaped(string text) => text.Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal);

    [GeneratedRegex("BEGIN:VEVENT.*?END:VEVENT", RegexOptions.Singleline)]
    private static partial Regex Event();

    private sealed record Said(string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt);
}
