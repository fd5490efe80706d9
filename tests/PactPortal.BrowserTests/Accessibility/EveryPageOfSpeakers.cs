using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>Rooms, tracks and speakers for the planning team, and a speaker's own page.</summary>
public sealed class EveryPageOfSpeakers(Chromium chromium) : PortalTest(chromium)
{
    private const string Agenda = $"/planning/convenings/{Some.Convening}/agenda";

    [Fact]
    public async Task RoomsAndTracks_WithAProblemAndWithout_AreAccessible()
    {
        var (room, track) = await App.QueryAsync(async db => (
            await db.Rooms.Where(one => one.Name == "Confluence Ballroom").Select(one => one.RoomId).SingleAsync(), await db.Tracks.Select(one => one.TrackId).FirstAsync()));
        var page = await OpenAsync(Some.Planner);
        await page.GotoAsync($"{Agenda}/rooms/{room}");
        await page.InspectAsync("room");
        await page.GetByLabel("Not at these times").CheckAsync();
        await page.GetByLabel("Day", new() { Exact = true }).First.FillAsync("November 1, 2026");
        await page.GetByLabel("From", new() { Exact = true }).First.FillAsync("1:30 am");
        await page.GetByLabel("To", new() { Exact = true }).First.FillAsync("4 am");
        await page.PressAsync("Save room");
        await Expect(page.Problems()).ToBeVisibleAsync();
        await page.InspectAsync("room asked which time");
        await page.GetByLabel("The first 1:30 a.m., before the clocks go back").CheckAsync();
        await page.PressAsync("Save room");
        await page.InspectAsync("rooms");
        await page.GotoAsync($"{Agenda}/rooms/{room}");
        await page.PressAsync("Retire this room");
        await page.InspectAsync("room retired");
        await page.GotoAsync($"{Agenda}/rooms");
        await page.InspectAsync("rooms with one retired");
        await page.GotoAsync($"{Agenda}/tracks");
        await page.InspectAsync("tracks");
        await page.GotoAsync($"{Agenda}/tracks/{track}");
        await page.InspectAsync("track");
        await page.GotoAsync($"{Agenda}/tracks/new");
        await page.RefusedAsync("Add track", "track error");
    }

    [Fact]
    public async Task Speakers_AddedAskedAndHidden_AreAccessible()
    {
        var page = await OpenAsync(Some.Planner);
        await page.GotoAsync($"{Agenda}/speakers/new?find=demonstration");
        await page.InspectAsync("speaker new");
        await page.GetByLabel("Name shown").FillAsync("");
        await page.RefusedAsync("Add speaker", "speaker new error");
        await page.GetByLabel("Name shown").FillAsync("Wren Quartzbrook");
        await page.GetByLabel("E-mail (optional)").FillAsync("wren@example.org");
        await page.PressAsync("Add speaker");
        await App.WriteAsync(async (db, token) =>
        {
            var speaker = await db.Set<Speaker>().SingleAsync(one => one.Email == "wren@example.org", token);
            speaker.Arrange(SpeakerArrangement.Asked, SpeakerArrangement.Asked, SpeakerArrangement.Done);
            foreach (var item in await db.AgendaItems.WithPlaces().Where(one => one.ConveningId == speaker.ConveningId && (one.Code == "A1" || one.Code == "A2")).ToListAsync(token))
            {
                item.Give(speaker.SpeakerId, SpeakingRole.Speaker, SpeakingAnswer.NotAsked, null);
            }
        });
        await page.PressAsync("Send the link to their own page");
        await page.InspectAsync("speaker asked");
        await App.DeliverMailAsync();

        var own = await OpenAsync();
        await own.GotoAsync("/dev/mail");
        await own.GetByRole(AriaRole.Link, new() { Name = "Will you speak at" }).First.ClickAsync();
        await own.InspectAsync("speaker's mail");
        await own.Locator("main a[href*='/speakers/']").First.ClickAsync();
        await own.InspectAsync("speaker's page");
        await own.GetByLabel("Not at these times").CheckAsync();
        await own.RefusedAsync("Save", "speaker's page error");
        await own.GetByLabel("I can at all times").CheckAsync();
        await own.PressAsync("Save");
        await own.InspectAsync("speaker's page saved");

        await page.GotoAsync($"{Agenda}/speakers");
        await page.InspectAsync("speakers");
        await page.GetByRole(AriaRole.Link, new() { Name = "Wren Quartzbrook" }).ClickAsync();
        await page.PressAsync("Hide this speaker");
        await page.InspectAsync("speaker hidden");
        await page.GotoAsync($"{Agenda}/speakers");
        await page.InspectAsync("speakers with one hidden");
    }
}
