using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Tests.Access;

namespace PactPortal.Web.Tests.Planning;

/// <summary>Every page of the planning team says where one is, which convening it is about, and what else its reader may open.</summary>
public sealed class PlannerPagesHaveTheirHead(WalkedPortal portal) : IClassFixture<WalkedPortal>
{
    private const string OfAConvening = "planning/convenings/{slug}/";
    private const string Name = "ImPACT 2026 Convening";

    private static readonly IReadOnlyList<(string Email, PersonKinds Kind)> PlanningTeam =
    [
        .. from person in People.All
           where person.Email is not null && (person.Kind & Audiences.PlanningTeam) != 0
           select (person.Email, person.Kind),
    ];

    public static TheoryData<string> EveryPage =>
    [
        .. ApprovedAccess.Routes.Where(rule => rule.Method == "GET" && rule.Route.StartsWith("planning/", StringComparison.Ordinal))
            .Select(rule => rule.Route)
            .Where(route => !IsFile(route) && !route.EndsWith("{format:listFormat}", StringComparison.Ordinal)),
    ];

    public static TheoryData<string> EveryoneWhoPlans => [.. PlanningTeam.Select(person => person.Email)];

    [Fact]
    public void Controller_OfAConveningsPages_HasItFound()
    {
        _ = portal.App.Server; // endpoints are known once the pipeline stands
        var endpoints = portal.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith(OfAConvening, StringComparison.Ordinal) == true).ToList();

        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint => Assert.True(
            endpoint.Metadata.GetMetadata<OfConveningAttribute>() is not null, endpoint.Metadata
                .GetMetadata<ControllerActionDescriptor>()?.DisplayName));
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Visit_PageOfThePlanningTeam_SaysWhereOneIs(string route)
    {
        var page = await VisitAsync(route);

        var crumbs = Assert.Single(page.Document.QuerySelectorAll("nav[aria-label='Breadcrumb']")).QuerySelectorAll("li");
        Assert.Equal("/planning", crumbs[0].QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal([crumbs[^1]], crumbs.Where(crumb => crumb.GetAttribute("aria-current") == "page"));
        Assert.Null(crumbs[^1].QuerySelector("a"));
        Assert.All(crumbs.Skip(1).SkipLast(1), crumb => Assert.NotNull(crumb.QuerySelector("a[href^='/planning/']")));
        if (route.StartsWith(OfAConvening, StringComparison.Ordinal))
        {
            Assert.Equal(
                $"{Name}|December 8 to 10, 2026|Riverlight Hotel and Conference Center (fictional), Sacramento, California",
                string.Join('|', page.Document.QuerySelectorAll(".pp-shell__convening > *").Select(part => part.TextContent)));
            Assert.NotEmpty(Links(page));
            Assert.Single(page.Document.QuerySelectorAll(".pp-desknav--wide:not(.pp-desknav--under) [aria-current]"));
        }
        else
        {
            Assert.Empty(Links(page));
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Visit_PageOfNoSuchConvening_IsNotThere(string route)
    {
        if (!route.StartsWith(OfAConvening, StringComparison.Ordinal))
        {
            return;
        }

        var page = await (await portal.SessionAsync(ReaderOf(route))).GetAsync(
            AddressOf(route).Replace(Some.Convening, "no-such-convening", StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (page.Status, page.Heading));
    }

    [Theory]
    [MemberData(nameof(EveryoneWhoPlans))]
    public async Task Visit_ByEachOfThePlanningTeam_LinksToWhatTheyMayOpenAndToNothingElse(string email)
    {
        var kind = PlanningTeam.Single(person => person.Email == email).Kind;
        var browser = await portal.SessionAsync(email);
        var approved = ApprovedAccess.Routes.Where(rule => rule.Method == "GET" && (rule.Allowed & kind) != 0)
            .Select(rule => $"/{rule.Route.Replace("{slug}", Some.Convening, StringComparison.Ordinal)}").ToHashSet();
        var home = await browser.GetAsync("/planning");
        var linked = home.Document.QuerySelectorAll("main a").Select(HrefOf).ToList();
        var rooms = linked.Where(address => address.StartsWith($"/planning/convenings/{Some.Convening}/", StringComparison.Ordinal))
            .ToList();

        var shown = new HashSet<string>(linked);
        foreach (var room in rooms)
        {
            shown.UnionWith(Links(await browser.GetAsync(room)).Select(HrefOf));
        }

        var other = shown.Where(address => !address.Contains("/convenings/", StringComparison.Ordinal) || address.Contains(
            $"/{Some.Convening}/", StringComparison.Ordinal));
        Assert.Empty(other.Except(approved));
        Assert.Empty(FirstPages.Where(approved.Contains).Except(shown));
        Assert.Equal(rooms.Count == 0 && linked.Count == 0, home.Main.Contains("Nothing here for your role yet", StringComparison.Ordinal));
    }

    /// <summary>Of two jobs that wait, one prints badges and one invoices.</summary>
    [Theory]
    [InlineData(Some.Planner, 2)]
    [InlineData(Some.PlanningFinance, 1)]
    [InlineData(Some.CheckIn, 1)]
    public async Task Count_OfPrintJobs_IsOfThoseThatTheReaderMayPrint(string email, int count)
    {
        var page = await (await portal.SessionAsync(email)).GetAsync($"/planning/convenings/{Some.Convening}/print-jobs");

        var link = Assert.Single(Links(page), link => HrefOf(link).EndsWith("/print-jobs", StringComparison.Ordinal));
        Assert.Equal($"{count}", link.QuerySelector(".pp-count")?.TextContent);
        Assert.Equal(count, page.Document.QuerySelectorAll(".pp-tasks li").Length);
    }

    [Fact]
    public async Task Count_OfRefunds_IsOfThoseThatWait()
    {
        var page = await (await portal.SessionAsync(Some.PlanningFinance)).GetAsync($"/planning/convenings/{Some.Convening}/refunds");

        var link = Assert.Single(Links(page), link => HrefOf(link).EndsWith("/refunds", StringComparison.Ordinal));
        Assert.Equal("2", link.QuerySelector(".pp-count")?.TextContent);
        Assert.Equal(2, page.Document.QuerySelectorAll("form[action*='/refunds/'][action$='/check']").Length);
    }

    /// <summary>Those that nothing but the navigation leads to.</summary>
    private static IReadOnlyList<string> FirstPages { get; } =
    [
        .. new[]
        {
            "history", "registrations", "requests", "waiting-list", "lists", "letter", "print-jobs", "reports/funder", "access", "payments",
            "purchase-orders", "refunds", "discounts",
            "payments/record", "payments/unapplied", "payments/invoices", "payments/receivables", "payments/report", "payments/bank",
            "payments/payouts",
        }.Select(room => $"/planning/convenings/{Some.Convening}/{room}"),
        "/planning/counties", "/planning/organizations", "/planning/joining", "/planning/people", "/planning/accounts", "/planning/statements",
        "/planning/accessibility",
    ];

    private async Task<Page> VisitAsync(string route)
    {
        var page = await (await portal.SessionAsync(ReaderOf(route))).GetAsync(AddressOf(route));

        // A request that was answered leads to its registration, and whatever redirects to a page of its own is walked there.
        return page.Status == HttpStatusCode.Redirect
            ? await (await portal.SessionAsync(ReaderOf(route))).GetAsync(page.Location ?? "")
            : page;
    }

    private static bool IsFile(string route) =>
        new[] { ".pdf", ".csv", ".xlsx", ".jpg", "/file", "/progress" }.Any(ending => route.EndsWith(ending, StringComparison.Ordinal));

    private static string ReaderOf(string route) =>
        PlanningTeam.First(person => (ApprovedAccess.Of("GET", route).Allowed & person.Kind) != 0).Email;

    private string AddressOf(string route) => "/" + portal.Identifiers(People.FresnoRecords)
        .Aggregate(route, (address, identifier) => address.Replace(identifier.Key, identifier.Value, StringComparison.Ordinal))
        .Replace("{slug}", Some.Convening, StringComparison.Ordinal)
        .Replace("{reference}", portal.Confirmed(People.FresnoRecords), StringComparison.Ordinal)
        .Replace("{caseReference}", portal.CaseReference, StringComparison.Ordinal)
        .Replace("{county}", "02", StringComparison.Ordinal);

    private static IReadOnlyList<IElement> Links(Page page) => [.. page.Document.QuerySelectorAll(".pp-desknav--wide a")];

    private static string HrefOf(IElement link) => link.GetAttribute("href") ?? "";
}
