using System.Net;
using PactPortal.Domain.Counties;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Public;

public sealed class PhasesByTheClock : PortalScenario
{
    [Theory]
    [InlineData("2026-08-03T08:59:59-07:00", "Announced", "Registration is not open yet")]
    [InlineData("2026-08-03T09:00:00-07:00", "Registration is open", null)]
    [InlineData("2026-12-04T16:59:59-08:00", "Registration is open", null)]
    [InlineData("2026-12-04T17:00:00-08:00", "Registration is closed", "Registration is closed")]
    [InlineData("2026-12-07T23:59:59-08:00", "Registration is closed", "Registration is closed")]
    [InlineData("2026-12-08T00:00:00-08:00", "Under way", "The convening is under way")]
    [InlineData("2026-12-10T23:59:59-08:00", "Under way", "The convening is under way")]
    [InlineData("2026-12-11T00:00:00-08:00", "Concluded", "The convening has taken place")]
    public async Task Show_AtTheInstant_SaysItsPhase(string at, string phase, string? notice)
    {
        App.Clock.Now = Some.At(at);

        var page = await App.Visit().GetAsync($"/convenings/{Some.Convening}");

        Assert.Equal(phase, page.Document.QuerySelector(".pp-phase")?.TextContent);
        Assert.Equal(notice, page.Document.QuerySelector("#not-open")?.TextContent);
        Assert.Equal(notice is null, page.Html.Contains("Start registration", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_TheArchive_SaysThatItIsKeptForTheRecord()
    {
        var page = await App.Visit().GetAsync($"/convenings/{Some.Archive}");

        Assert.Equal("Archived", page.Document.QuerySelector(".pp-phase")?.TextContent);
        Assert.Contains("This convening is kept for the record.", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-16T23:59:59-07:00", "Early bird")]
    [InlineData("2026-10-17T00:00:00-07:00", "Regular")]
    [InlineData("2026-11-20T23:59:59-08:00", "Regular")]
    [InlineData("2026-11-21T00:00:00-08:00", "Late")]
    [InlineData("2026-12-04T17:00:00-08:00", null)]
    public async Task Show_AtTheInstantATierEnds_MovesInEffect(string at, string? tier)
    {
        App.Clock.Now = Some.At(at);

        var page = await App.Visit().GetAsync($"/convenings/{Some.Convening}");

        var inEffect = page.Document.QuerySelectorAll("thead th").Where(head => head.TextContent.Contains("In effect", StringComparison.Ordinal)).ToList();
        Assert.Equal(tier is null ? 0 : 1, inEffect.Count);
        Assert.All(inEffect, head => Assert.Contains(tier ?? "", head.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_AfterATeamIsSubmitted_CountsItsOffsetSeatsAtOnce()
    {
        var visitor = App.Visit();
        var before = await visitor.GetAsync($"/convenings/{Some.Convening}");

        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 3);
        var after = await visitor.GetAsync($"/convenings/{Some.Convening}");

        Assert.Contains("120 of 120 offset seats", before.Main, StringComparison.Ordinal);
        Assert.Contains("117 of 120 offset seats", after.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visit_AConveningThatIsNotPublished_FindsItNowhere()
    {
        await App.ConveningAsync(Some.Gathering, published: false);
        var (visitor, fresno) = (App.Visit(), await App.SignInAsync(Some.Fresno));

        var pages = new[]
        {
            await visitor.GetAsync($"/convenings/{Some.Gathering}"), await visitor.GetAsync($"/convenings/{Some.Gathering}/justification"),
            await fresno.GetAsync($"/convenings/{Some.Gathering}"), await fresno.GetAsync($"/convenings/{Some.Gathering}/register"),
        };
        var lists = new[] { await visitor.GetAsync("/"), await visitor.GetAsync("/convenings"), await fresno.GetAsync("/registrations") };

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
        Assert.All(lists, page => Assert.DoesNotContain("Spring Gathering", page.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_AfterACountyLeaves_CountsTheMembersAgain()
    {
        var visitor = App.Visit();
        var before = await visitor.GetAsync("/");
        await App.CountyFactAsync("10", CountyFactKind.PactMembership, holds: false, new DateOnly(2026, 9, 14));
        await App.CountyFactAsync("34", CountyFactKind.PactMembership, holds: false, new DateOnly(2026, 9, 15));

        var today = await visitor.GetAsync("/");
        App.Clock.Now = Some.At("2026-09-15T00:00:00-07:00");
        var tomorrow = await visitor.GetAsync("/convenings");

        Assert.Contains("48 of California’s 58 counties", before.Main, StringComparison.Ordinal);
        Assert.Contains("47 of California’s 58 counties", today.Main, StringComparison.Ordinal);
        Assert.Contains("46 of 58 California counties", tomorrow.Html, StringComparison.Ordinal);
    }
}
