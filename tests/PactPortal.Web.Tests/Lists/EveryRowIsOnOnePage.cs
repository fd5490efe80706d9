using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Lists;

/// <summary>Who follows a list to its end has seen every row once, though all were made at one instant and share their names.</summary>
public sealed partial class EveryRowIsOnOnePage(CrowdedPortal portal) : IClassFixture<CrowdedPortal>
{
    public static TheoryData<string> Names => [.. CrowdedLists.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Follow_ToTheLastPage_ShowsEveryRowOnce(string name)
    {
        var list = CrowdedLists.All[name](portal);
        var pages = await WalkAsync(await portal.SessionAsync(list.Reader), list);

        Assert.True(pages.Count > 1, $"{list.Address} has one page.");
        var expected = await portal.App.QueryAsync(list.ReadAsync);
        var shown = pages.SelectMany(rows => rows).ToLookup(row => row);
        Assert.Equal([], expected.Where(row => !shown.Contains(row)).Select(row => $"{row} is on no page"));
        Assert.Equal([], shown.Where(row => row.Count() > 1).Select(row => $"{row.Key} is there {row.Count()} times"));
        Assert.Equal([], shown.Select(row => row.Key).Except(expected).Select(row => $"{row} is nothing that the list should show"));
    }

    [Fact]
    public void View_WithFurtherPages_IsAmongTheLists()
    {
        const string features = "src/PactPortal.Web/Features";
        const string report = "Billing/Desk/Report.cshtml"; // a page is a fiscal year
        var paged = from file in SourceFiles.In(features, "*.cshtml")
                    where !Path.GetFileName(file).StartsWith('_') && FurtherPage().IsMatch(SourceFiles.CodeOf(file))
                    select string.Join('/', SourceFiles.Below(features, file));

        var walked = CrowdedLists.All.Values.Select(list => list(portal).View).Distinct();
        Assert.Equal(paged.Except([report]).Order(StringComparer.Ordinal), walked.Order(StringComparer.Ordinal));
    }

    private static async Task<List<List<string>>> WalkAsync(PortalBrowser reader, PagedList list)
    {
        var pages = new List<List<string>>();
        for (var address = list.Address; address is not null && pages.Count < 20;)
        {
            var page = await reader.GetAsync(address);
            Assert.True(page.Status == HttpStatusCode.OK, $"{page}: {page.Main}");
            pages.Add([.. page.Document.QuerySelectorAll(list.Row).Select(Key)]);
            address = page.Document.QuerySelector("main a[rel='next']")?.GetAttribute("href");
        }

        return pages;
    }

    private static string Key(IElement element) =>
        element.GetAttribute("href") is ['/', ..] address ? address[(address.LastIndexOf('/') + 1)..] : element.TextContent.Trim();

    [GeneratedRegex(@"Model\.(\w+\.)?(HasNext|HasOlder)\b|partial name=""_List""")]
    private static partial Regex FurtherPage();
}
