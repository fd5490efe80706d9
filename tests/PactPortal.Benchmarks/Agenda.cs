using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Seeding;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Choices;
using PactPortal.Domain.Programme.Conflicts;
using PactPortal.Testing;

namespace PactPortal.Benchmarks;

/// <summary>An agenda of 140 items that 400 people chose from, on one day in ten rooms: read, released, and followed by a calendar.</summary>
internal static class Agenda
{
    private const int Items = 140, Rooms = 10, People = 400, ChosenByEach = 3, AtOnce = 8, Checks = 40;
    private const string Slug = LoadRegistrations.Slug, New = $"/planning/convenings/{Slug}/agenda/releases/new";

    private static readonly DateTimeOffset Opens = new(2027, 1, 12, 16, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        await using var app = await PagesPerSecond.StartAsync(new TestClock(Some.EarlyMorning));
        var address = app.Serve();
        await GiveAsync(app);
        var planner = await app.SignInAsync(Some.Planner);
        await PublishAsync(planner);
        var feed = await ChooseAsync(app);
        var results = new List<string>();
        using var client = new HttpClient();
        await MeasurePageAsync(client, address, results);
        await MeasureFeedAsync(client, new Uri(address, feed), results);
        await app.WriteAsync(async (db, token) =>
        {
            foreach (var item in (await ItemsAsync(db, token)).Where((_, at) => at % 7 == 0))
            {
                item.MoveTo(new AgendaTime(item.Day, item.StartsAt!.Value.AddMinutes(5), item.EndsAt!.Value.AddMinutes(5))); // each has a time
            }
        });
        results.Add(await PublishAsync(planner));
        results.AddRange(ConflictChecks());
        return results;
    }

    private static async Task MeasurePageAsync(HttpClient client, Uri address, List<string> results)
    {
        var path = new Uri(address, $"/convenings/{Slug}/agenda");
        var page = await client.GetStringAsync(path);
        await using var bare = await BareHost.StartAsync(page);
        var (portal, framework) = await Rate.OfBothAsync(
            () => client.GetByteArrayAsync(path), () => client.GetByteArrayAsync(new Uri(bare.Address, "/cached")), AtOnce);
        results.Add($"public agenda of {Items} items ({page.Length} characters) {portal:F0}/s, bare cached answer {framework:F0}/s: ratio {portal / framework:F2} (goal 0.5)");
    }

    private static async Task MeasureFeedAsync(HttpClient client, Uri feed, List<string> results)
    {
        var tag = (await client.GetAsync(feed)).Headers.ETag ?? throw new InvalidOperationException("The feed has no tag.");
        await using var bare = await BareHost.StartAsync("");
        var (portal, framework) = await Rate.OfBothAsync(
            () => client.GetByteArrayAsync(feed), () => client.GetByteArrayAsync(new Uri(bare.Address, "/page")), AtOnce);
        results.Add($"personal feed {portal:F0}/s, bare Razor page {framework:F0}/s: ratio {portal / framework:F2} (goal 0.15, or 304)");
        using var again = new HttpRequestMessage(HttpMethod.Get, feed) { Headers = { IfNoneMatch = { new EntityTagHeaderValue(tag.Tag) } } };
        results.Add($"personal feed where nothing changed: {(int)(await client.SendAsync(again)).StatusCode} (goal {(int)HttpStatusCode.NotModified})");
    }

    private static async Task GiveAsync(PortalApp app)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<LoadRegistrations>().ExecuteAsync(People, CancellationToken.None);
        }

        await app.WriteAsync(async (db, token) =>
        {
            var convening = await db.Convenings.SingleAsync(one => one.Slug == Slug, token);
            db.Entry(convening).Property(one => one.IsPublished).CurrentValue = true;
            var (rooms, items) = Draft(convening.ConveningId, Items, speakers: [], minutes: 40);
            db.Rooms.AddRange(rooms);
            db.AgendaItems.AddRange(items);
        });
    }

    /// <returns>The address of one calendar.</returns>
    private static async Task<string> ChooseAsync(PortalApp app)
    {
        var (key, at) = (SecretToken.New(), Some.At("2026-09-14T06:00:00-07:00"));
        await app.WriteAsync(async (db, token) =>
        {
            var conveningId = await db.Convenings.Where(one => one.Slug == Slug).Select(one => one.ConveningId).SingleAsync(token);
            var items = await ItemsAsync(db, token);
            var people = await db.Attendees.Where(one => db.Registrations.Any(registration => registration.RegistrationId == one.RegistrationId
                    && registration.ConveningId == conveningId && registration.Status == Domain.Registrations.RegistrationStatus.Confirmed))
                .OrderBy(one => one.AttendeeId).Take(People).Select(one => one.AttendeeId).ToListAsync(token);
            foreach (var (person, number) in people.Select((person, number) => (person, number)))
            {
                foreach (var item in Enumerable.Range(0, ChosenByEach).Select(at => items[(number + (at * 45)) % items.Count]))
                {
                    db.SessionChoices.Add(new SessionChoice(conveningId, person, item.AgendaItemId, ChoiceState.Seated, ChoiceMaker.Attendee, at));
                    db.AgendaKnowledge.Add(new AgendaKnowledge(conveningId, AgendaReaderKind.Attendee, person, item.AgendaItemId, 1));
                }
            }

            db.AgendaFeeds.Add(new AgendaFeed(conveningId, people[0], SecretToken.HashOf(key) ?? "", at));
        });
        return $"/convenings/{Slug}/my-agenda/{key}.ics";
    }

    private static async Task<string> PublishAsync(PortalBrowser planner)
    {
        var page = await planner.GetAsync($"{New}?Form.TakesSessionsWithoutRoom=true");
        var button = page.Document.QuerySelectorAll("button").Single(one => one.TextContent.StartsWith("Publish release", StringComparison.Ordinal));
        var watch = Stopwatch.StartNew();
        var done = await page.PressAsync(button);
        return done.Location is not null
            ? $"release of {Items} items, {People} people who chose ({button.TextContent}): {watch.Elapsed.TotalMilliseconds:F0} ms (goal 2,000 ms)"
            : throw new InvalidOperationException($"{done}: {done.Main}");
    }

    private static async Task<List<AgendaItem>> ItemsAsync(PortalDbContext db, CancellationToken cancellation) =>
        await db.AgendaItems.Where(one => db.Convenings.Any(convening => convening.ConveningId == one.ConveningId && convening.Slug == Slug))
            .OrderBy(one => one.Code).ToListAsync(cancellation);

    /// <summary>Five hundred items that meet nothing, then ones that meet the next one, two or four in their rooms, and people in two places.</summary>
    private static IEnumerable<string> ConflictChecks()
    {
        foreach (var minutes in new[] { 40, 60, 100, 180 })
        {
            var conveningId = Guid.CreateVersion7();
            var people = Enumerable.Range(0, 100).Select(number =>
                new Speaker(conveningId, $"s{number}", $"Speaker Number{number}", SpeakerVisibility.Public)).ToList();
            var (rooms, items) = Draft(conveningId, 500, people, minutes);
            var draft = new CheckedDraft(Pacific)
            {
                Days = [new DraftDay(1, null)],
                Items = items,
                Rooms = rooms,
                Speakers = people,
            };
            var found = AgendaConflicts.Of(draft).Count;
            var elapsed = Enumerable.Range(0, Checks).Select(_ =>
            {
                var watch = Stopwatch.StartNew();
                AgendaConflicts.Of(draft);
                return watch.Elapsed.TotalMilliseconds;
            }).Skip(Checks / 4);
            yield return $"conflict check of 500 items with {found} conflicts: {Rate.Median(elapsed):F1} ms (goal 50 ms)";
        }
    }

    /// <summary>Ten rooms side by side, every 40 minutes.</summary>
    private static (List<Room> Rooms, List<AgendaItem> Items) Draft(Guid conveningId, int count, List<Speaker> speakers, int minutes)
    {
        var rooms = Enumerable.Range(1, Rooms).Select(number => new Room(conveningId, $"room-{number}", $"Room {number}")).ToList();
        var items = Enumerable.Range(0, count).Select(number =>
        {
            var item = new AgendaItem(conveningId, $"L{number:D3}");
            var startsAt = Opens.AddMinutes(40 * (number / Rooms));
            item.Change(new AgendaItemTerms
            {
                Title = $"Session number {number} of the day",
                State = AgendaItemState.Confirmed,
                Time = new AgendaTime(1, startsAt, startsAt.AddMinutes(minutes)),
                RoomIds = [rooms[number % Rooms].RoomId],
                TakesChoices = true,
                Abstract = "What a team does together on the first day, and on the days after it.",
            });
            if (speakers.Count > 0)
            {
                item.Give(speakers[number % speakers.Count].SpeakerId, SpeakingRole.Speaker, SpeakingAnswer.Confirmed, startsAt);
            }

            return item;
        }).ToList();
        return (rooms, items);
    }
}
