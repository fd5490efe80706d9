using AngleSharp.Dom;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Lists;

/// <summary>A link that says how many wait leads to a page that lists as many.</summary>
public sealed class CountsOfTheNavigation(CrowdedPortal portal) : IClassFixture<CrowdedPortal>
{
    private const string Planning = $"/planning/convenings/{Some.Convening}";
    private const string Row = "tbody th a:first-child";

    [Theory]
    [InlineData(Some.Planner, "requests", "requests", Row)]
    [InlineData(Some.Planner, "waiting-list", "waiting-list", Row)]
    [InlineData(Some.PlanningFinance, "payments", "payments/unapplied", Row)]
    [InlineData(Some.PlanningFinance, "payments", "payments/invoices", Row)]
    [InlineData(Some.PlanningFinance, "payments", "purchase-orders", "tbody .pp-status.is-wait")]
    public async Task Count_BesideALink_IsHowManyItsPageLists(string reader, string page, string list, string row)
    {
        var browser = await portal.SessionAsync(reader);
        var link = await LinkAsync(browser, $"{Planning}/{page}", $"{Planning}/{list}");

        var listed = await RowsAsync(browser, $"{Planning}/{list}", row);

        Assert.NotEqual(0, listed);
        Assert.Equal(listed, CountOf(link));
        Assert.Matches($@", {listed}\b", link.QuerySelector(".usa-sr-only")?.TextContent ?? "");
    }

    [Fact]
    public async Task Count_OfWhatIsOfNoConvening_StandsOnTheStartPage()
    {
        var browser = await portal.SessionAsync(Some.AccessCoordinator);

        var home = await browser.GetAsync("/planning");
        var open = await RowsAsync(browser, "/planning/accessibility", ".pp-tasks li:not(:has(.is-done))");

        Assert.NotEqual(0, open);
        var item = home.Document.QuerySelector("li:has(a[href='/planning/accessibility'])");
        Assert.Contains($"{open} wait for an answer", item?.TextContent ?? "", StringComparison.Ordinal);
    }

    private static async Task<IElement> LinkAsync(PortalBrowser browser, string address, string href)
    {
        var page = await browser.GetAsync(address);
        return Assert.Single(page.Document.QuerySelectorAll($".pp-desknav--wide a[href='{href}']"));
    }

    private static int CountOf(IElement link) =>
        link.QuerySelector(".pp-count")?.TextContent is { } count ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static async Task<int> RowsAsync(PortalBrowser browser, string address, string row)
    {
        var rows = 0;
        for (var next = address; next is not null;)
        {
            var page = await browser.GetAsync(next);
            rows += page.Document.QuerySelectorAll(row).Length;
            next = page.Document.QuerySelector("a[rel='next']")?.GetAttribute("href");
        }

        return rows;
    }
}
