using System.Text;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Integrations.Mail;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Releases;

/// <summary>Who is told of a release, what they read, and what their calendar is told.</summary>
public sealed class ReleasesAreTold : PortalScenario
{
    private const string New = $"/planning/convenings/{Some.Convening}/agenda/releases/new";
    private const string Agenda = $"/convenings/{Some.Convening}/agenda";

    [Fact]
    public async Task Publish_OneMovedOneCancelledOneInAnotherRoom_TellsExactlyWhoChoseThem()
    {
        var chose = await AttendeesAsync(["E3"], ["D4"], ["C2"], ["A1"]);
        await App.LaterAsync("E3", minutes: 15);
        await App.DraftAsync("D4", item => item.Cancel());
        await App.ToRoomAsync("C2", "Heron Boardroom");

        var page = await (await PlannerAsync()).GetAsync(New);
        var done = await page.PressAsync("Publish release 2 and send 3 mails");

        Assert.Equal($"/planning/convenings/{Some.Convening}/agenda/releases/2", done.Location);
        var mails = (await App.DeliverMailAsync()).ToDictionary(mail => mail.ToAddress);
        Assert.Equal(chose.Take(3).Order(StringComparer.Ordinal), mails.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("Another time for Measures That Help", mails[chose[0]].Subject, StringComparison.Ordinal);
        Assert.Contains("Was: 3:05 to 4:20 p.m. Is: 3:20 to 4:35 p.m.", mails[chose[0]].Text, StringComparison.Ordinal);
        Assert.StartsWith("Fields, Kitchens and Car Washes: Outreach to Working Youth is cancelled", mails[chose[1]].Subject, StringComparison.Ordinal);
        Assert.StartsWith("Another room for Where Labor and Sexual Exploitation Overlap", mails[chose[2]].Subject, StringComparison.Ordinal);
        Assert.Contains("The time stays: Wednesday, December 9", mails[chose[2]].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_MovedAndCancelled_TellsCalendarsByTheSameNameWithAHigherSequence()
    {
        var chose = await AttendeesAsync(["E3"], ["D4"]);
        var (moved, cancelled) = (await App.ItemIdAsync("E3"), await App.ItemIdAsync("D4"));
        await App.LaterAsync("E3", minutes: 15);
        await App.DraftAsync("D4", item => item.Cancel());
        await PublishAsync();

        var mails = (await App.DeliverMailAsync()).ToDictionary(mail => mail.ToAddress);
        var (request, cancel) = (Calendar(mails[chose[0]]), Calendar(mails[chose[1]]));

        Assert.Contains("METHOD:REQUEST", request, StringComparison.Ordinal);
        Assert.Contains($"UID:{moved}", request, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", request, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=America/Los_Angeles:20261209T152000", request, StringComparison.Ordinal);
        Assert.Contains("METHOD:CANCEL", cancel, StringComparison.Ordinal);
        Assert.Contains($"UID:{cancelled}", cancel, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", cancel, StringComparison.Ordinal);
        var feed = (await App.Visit().GetAsync(Agenda + ".ics")).Html;
        Assert.Contains($"UID:{moved}", feed, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_BeforeItIsPublished_IsReadByNobodyElse()
    {
        var addresses = new[] { Agenda, Agenda + ".ics", $"/convenings/{Some.Convening}/sessions/E3", $"/convenings/{Some.Convening}/packet", $"/convenings/{Some.Convening}/speakers" };
        var before = await ReadAsync(addresses);
        await App.LaterAsync("E3", minutes: 15);
        await App.DraftAsync("E3", item => item.Change(AgendaItemTerms.Of(item) with { Title = "A title that nobody reads yet" }));
        await App.WriteAsync(async (db, token) =>
        {
            var room = await db.Rooms.SingleAsync(one => one.Name == "Quiet Room", token);
            room.Change(new RoomTerms("A room that nobody reads yet"));
        });

        Assert.Equal(before, await ReadAsync(addresses));

        await PublishAsync();

        Assert.Contains("A title that nobody reads yet", (await App.Visit().GetAsync(Agenda)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_Quietly_TellsNobodyUntilTheNextRelease()
    {
        var chose = await AttendeesAsync(["E3"]);
        await App.LaterAsync("E3", minutes: 15);
        await PublishAsync(quietly: true);
        Assert.Empty(await App.DeliverMailAsync());
        var index = await (await PlannerAsync()).GetAsync($"/planning/convenings/{Some.Convening}/agenda/releases");
        Assert.Contains("1 person doesn’t know the last release as it is", index.Main, StringComparison.Ordinal);
        await App.ToRoomAsync("A1", "Heron Boardroom");

        await PublishAsync();

        var mail = Assert.Single(await App.DeliverMailAsync());
        Assert.Equal(chose[0], mail.ToAddress);
        Assert.Contains("Was: 3:05 to 4:20 p.m. Is: 3:20 to 4:35 p.m.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_MovedAndMovedBackQuietly_TellsNobody()
    {
        await AttendeesAsync(["E3"]);
        await App.LaterAsync("E3", minutes: 15);
        await PublishAsync(quietly: true);
        await App.LaterAsync("E3", minutes: -15);

        await PublishAsync();

        Assert.Empty(await App.DeliverMailAsync());
    }

    [Fact]
    public async Task Publish_AnotherRoomForWhoSwitchedSuchMailsOff_IsABannerOnTheirPage()
    {
        await AttendeesAsync(["C2"]);
        var link = links[0];
        await (await App.Visit().GetAsync(link)).PressAsync("Save", new() { ["Form.SessionWishes"] = "C2", ["Form.IsToldOfSmallChanges"] = null });
        await App.ToRoomAsync("C2", "Heron Boardroom");

        await PublishAsync();

        Assert.Empty(await App.DeliverMailAsync());
        Assert.Contains("Another room for Where Labor and Sexual Exploitation Overlap", (await App.Visit().GetAsync(link)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ByTwoPlannersAtOnce_PublishesOnceAndTellsTheOther()
    {
        var chose = await AttendeesAsync(["E3"]);
        await App.LaterAsync("E3", minutes: 15);
        var planner = await PlannerAsync();
        var (one, other) = (await planner.GetAsync(New), await planner.GetAsync(New));

        var answers = await Task.WhenAll(one.PressAsync("Publish release 2 and send 1 mail"), other.PressAsync("Publish release 2 and send 1 mail"));

        Assert.Single(answers, answer => answer.Location is not null);
        Assert.Contains("Release 2 was published while you were reading", Assert.Single(answers, answer => answer.Location is null).Main, StringComparison.Ordinal);
        Assert.Equal(2, await App.QueryAsync(db => db.AgendaReleases.CountAsync()));
        Assert.Equal(chose[0], Assert.Single(await App.DeliverMailAsync()).ToAddress);
    }

    [Fact]
    public async Task Publish_ADraftThatChangedMeanwhile_ComesBackWithWhatChanges()
    {
        await App.LaterAsync("E3", minutes: 15);
        var page = await (await PlannerAsync()).GetAsync(New);
        await App.ToRoomAsync("A1", "Heron Boardroom");

        var again = await page.PressAsync("Publish release 2", new() { ["Form.Note"] = "What I typed" });

        Assert.Contains("The draft changed while you were reading", again.Problems[0], StringComparison.Ordinal);
        Assert.Equal("What I typed", again.FieldValue("Form.Note"));
        Assert.NotNull((await again.PressAsync("Publish release 2")).Location);
    }

    private readonly List<string> links = [];

    /// <summary>One attendee for each list of sessions, who chose those on their own page. In order: their addresses.</summary>
    private async Task<IReadOnlyList<string>> AttendeesAsync(params string[][] choices)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(choices.Length);
        var mails = (await App.DeliverMailAsync()).Where(mail => mail.Text.Contains("/me/", StringComparison.Ordinal))
            .OrderBy(mail => mail.ToAddress, StringComparer.Ordinal).ToList();
        foreach (var (mail, chosen) in mails.Zip(choices))
        {
            links.Add(mail.Link("Open your own page"));
            await (await App.Visit().GetAsync(links[^1])).PressAsync("Save", new() { ["Form.SessionWishes"] = chosen[0] });
        }

        return [.. mails.Select(mail => mail.ToAddress)];
    }

    private Task<PortalBrowser> PlannerAsync() => App.SignInAsync(Some.Planner);

    private Task PublishAsync(bool quietly = false) => App.PublishAsync(quietly);

    private async Task<IReadOnlyList<string>> ReadAsync(IEnumerable<string> addresses)
    {
        var visitor = App.Visit();
        List<string> read = [];
        foreach (var address in addresses)
        {
            read.Add((await visitor.GetAsync(address)).Html);
        }

        return read;
    }

    private static string Calendar(PickedUpMail mail) =>
        Encoding.UTF8.GetString(Assert.Single(mail.Files, file => file.Name.EndsWith(".ics", StringComparison.Ordinal)).Content);
}
