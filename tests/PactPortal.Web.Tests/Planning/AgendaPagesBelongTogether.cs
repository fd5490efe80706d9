using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

/// <summary>From the draft of an agenda one comes to its rooms, tracks, speakers, releases, choices and set-up, and from an item to each that it has, and back.</summary>
public sealed class AgendaPagesBelongTogether : PortalScenario
{
    private const string Desk = $"/planning/convenings/{Some.Convening}/agenda";

    [Theory]
    [InlineData("", "Draft", "Agenda")]
    [InlineData("/items/new", "Draft", "Agenda|Add an item")]
    [InlineData("/rooms", "Rooms", "Agenda|Rooms")]
    [InlineData("/tracks/new", "Tracks", "Agenda|Tracks|Add")]
    [InlineData("/speakers", "Speakers", "Agenda|Speakers")]
    [InlineData("/releases/1", "Releases", "Agenda|Releases|Release 1")]
    [InlineData("/choices", "Choices", "Agenda|Choices")]
    [InlineData("/set-up", "Set-up", "Agenda|Set-up")]
    public async Task Visit_AnyPageOfTheAgenda_LinksToTheOthersAndSaysWhereOneIs(string part, string here, string crumbs)
    {
        var page = await (await App.SignInAsync(Some.Planner)).GetAsync(Desk + part);

        var links = page.Document.QuerySelectorAll(".pp-desknav--agenda a");
        Assert.Equal(new[] { "", "/rooms", "/tracks", "/speakers", "/releases", "/choices", "/set-up" }.Select(end => Desk + end), links.Select(HrefOf));
        Assert.Equal([here], links.Where(link => link.HasAttribute("aria-current")).Select(link => link.TextContent));
        Assert.Equal($"Planning|{crumbs}", string.Join('|', page.Document.QuerySelectorAll(".pp-crumb li").Select(crumb => crumb.TextContent.Trim())));
        Assert.Equal("Agenda", Assert.Single(page.Document.QuerySelectorAll(".pp-desknav--wide a"), link => link.HasAttribute("aria-current")).TextContent.Trim());
    }

    [Fact]
    public async Task Follow_FromAnItemToItsRoomTrackAndSpeaker_LeadsBackToIt()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var itemId = await App.QueryAsync(db => db.AgendaItems.Where(item => item.Code == "E3").Select(item => item.AgendaItemId).SingleAsync());
        var item = await planner.GetAsync($"{Desk}/items/{itemId}");

        foreach (var title in new[] { "Sycamore Room", "Systems, law and finance", "Mei-Lin Cloudberry" })
        {
            var link = item.Document.QuerySelectorAll("main section[aria-labelledby='h-touches'] a").FirstOrDefault(one => one.TextContent == title);
            Assert.True(link is not null, $"Nothing leads to {title}: {item.Main}");
            var there = await planner.GetAsync(HrefOf(link));
            Assert.Equal(title, there.Heading);
            Assert.Contains(there.Document.QuerySelectorAll("main a"), back => HrefOf(back) == item.Path && back.TextContent.StartsWith("Measures That Help", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Count_OfTheAgenda_IsOfItemsThatNoReleaseHasYet()
    {
        var planner = await App.SignInAsync(Some.Planner);
        Assert.Null(CountOf(await planner.GetAsync(Desk)));
        await App.WriteAsync(async (db, token) =>
        {
            var e3 = await db.AgendaItems.SingleAsync(item => item.Code == "E3", token);
            foreach (var (code, state) in new[] { ("LATE-1", AgendaItemState.Planned), ("LATE-2", AgendaItemState.Confirmed), ("IDEA-1", AgendaItemState.Idea) })
            {
                var made = new AgendaItem(e3.ConveningId, code);
                made.Change(new AgendaItemTerms { Title = code, State = state, Place = "Foyer", Time = new AgendaTime(2, e3.StartsAt!.Value, e3.EndsAt!.Value) });
                db.AgendaItems.Add(made);
            }
        });

        var page = await planner.GetAsync($"/planning/convenings/{Some.Convening}/registrations");
        Assert.Equal("2", CountOf(page));
        Assert.Contains("2 items that have a time are in no release yet", (await planner.GetAsync("/planning")).Main, StringComparison.Ordinal);

        await Releases.GivenAgenda.PublishAsync(App);
        Assert.Null(CountOf(await planner.GetAsync(Desk)));
    }

    private static string? CountOf(Page page) =>
        page.Document.QuerySelectorAll(".pp-desknav--wide a").Single(link => HrefOf(link) == Desk).QuerySelector(".pp-count")?.TextContent;

    private static string HrefOf(IElement link) => link.GetAttribute("href") ?? "";
}
