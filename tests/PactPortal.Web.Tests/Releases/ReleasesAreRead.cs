using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Releases;

/// <summary>A release stays what it was, but that who hides is withheld at once; an earlier one can be brought back.</summary>
public sealed class ReleasesAreRead : PortalScenario
{
    private const string Releases = $"/planning/convenings/{Some.Convening}/agenda/releases";

    [Fact]
    public async Task Hide_SpeakerOfAnEarlierRelease_IsWithheldInEveryRelease()
    {
        var planner = await App.SignInAsync(Some.Planner);
        await App.DraftAsync("E3", item => item.Change(AgendaItemTerms.Of(item) with { Title = "Measures once more" }));
        await (await planner.GetAsync(Releases + "/new")).PressAsync("Publish release 2");
        Assert.Contains("Mei-Lin Cloudberry", (await planner.GetAsync(Releases + "/1")).Main, StringComparison.Ordinal);

        await App.WriteAsync((db, token) => db.Set<Speaker>().Where(speaker => speaker.Name == "Mei-Lin Cloudberry")
            .ExecuteUpdateAsync(update => update.SetProperty(speaker => speaker.Visibility, SpeakerVisibility.Hidden), token));

        foreach (var address in new[] { Releases, Releases + "/1", Releases + "/2", Releases + "/2/since/1", Releases + "/new", Releases + "/1/bring-back", $"/convenings/{Some.Convening}/sessions/E3" })
        {
            var page = await planner.GetAsync(address);
            Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("Cloudberry", page.Html, StringComparison.Ordinal);
        }

        Assert.Contains("withheld", (await planner.GetAsync(Releases + "/1")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_TwoReleases_SaysWhatWasAndWhatIs()
    {
        var planner = await App.SignInAsync(Some.Planner);
        await App.DraftAsync("D2", item => item.Change(AgendaItemTerms.Of(item) with { Title = "Keeping the Door Open" }));
        await (await planner.GetAsync(Releases + "/new")).PressAsync("Publish release 2");

        var page = await planner.GetAsync(Releases + "/2/since/1");

        Assert.Equal("Release 2 since release 1", page.Heading);
        Assert.Equal(["Title"], page.Document.QuerySelectorAll(".pp-change").Select(change => change.TextContent));
        Assert.Contains("Keeping the Door Open", page.Document.QuerySelector("ins")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_WithIdeasAndUnplacedItems_AddsUp()
    {
        await App.WriteAsync(async (db, token) =>
        {
            var convening = await db.Convenings.SingleAsync(one => one.Slug == Some.Convening, token);
            var idea = new AgendaItem(convening.ConveningId, "IDEA-1");
            idea.Change(new AgendaItemTerms { Title = "Morning stretch" });
            var unplaced = new AgendaItem(convening.ConveningId, "LATER-1");
            unplaced.Change(new AgendaItemTerms { Title = "Ask a fiscal officer", State = AgendaItemState.Planned });
            db.AgendaItems.AddRange(idea, unplaced);
        });

        var page = await (await App.SignInAsync(Some.Planner)).GetAsync(Releases + "/new");

        Assert.Equal(["42", "−2", "40"], page.Document.QuerySelectorAll("section[aria-labelledby=h-sum] td").Select(cell => cell.TextContent));
        Assert.Contains("1 idea, 1 without a time", page.Main, StringComparison.Ordinal);
        Assert.Contains("Planned, no time yet", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BringBack_TheFirstRelease_RestoresItsTimesAndKeepsWhatCameLaterUnplaced()
    {
        var planner = await App.SignInAsync(Some.Planner);
        await App.DraftAsync("E3", item => item.MoveTo(new AgendaTime(2, item.StartsAt!.Value.AddHours(1), item.EndsAt!.Value.AddHours(1))));
        await App.WriteAsync(async (db, token) =>
        {
            var e3 = await db.AgendaItems.SingleAsync(one => one.Code == "E3", token);
            var later = new AgendaItem(e3.ConveningId, "LATER-1");
            later.Change(new AgendaItemTerms
            {
                Title = "It came later",
                State = AgendaItemState.Confirmed,
                Place = "Foyer",
                Time = new AgendaTime(2, e3.StartsAt!.Value, e3.EndsAt!.Value),
            });
            db.AgendaItems.Add(later);
        });
        await (await planner.GetAsync(Releases + "/new")).PressAsync("Publish release 2");

        var done = await (await planner.GetAsync(Releases + "/1/bring-back")).PressAsync("Bring back release 1");
        var page = await done.FollowAsync();

        Assert.Equal(Releases + "/new", done.Location);
        Assert.Contains("Was 4:05 to 5:20 p.m. Is 3:05 to 4:20 p.m.".Replace("Was ", "", StringComparison.Ordinal)[..14], page.Main, StringComparison.Ordinal);
        Assert.Contains("Planned, no time yet".Replace("Planned", "Confirmed", StringComparison.Ordinal), page.Main, StringComparison.Ordinal);
        await page.PressAsync("Publish release 3");
        var feed = (await App.Visit().GetAsync($"/convenings/{Some.Convening}/agenda.ics")).Html;
        Assert.Contains("SEQUENCE:2", feed, StringComparison.Ordinal);
    }
}
