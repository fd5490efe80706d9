using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Lists;

/// <summary>A list in any of its orders shows every row once, and its files have the same rows in the same order; each file is in the audit trail.</summary>
public sealed class ListsInEveryOrder(CrowdedPortal portal) : IClassFixture<CrowdedPortal>
{
    private const string Planning = $"/planning/convenings/{Some.Convening}";

    /// <summary>The list, who reads it, the column of its file that tells rows apart, and what finds that in a row of the page.</summary>
    public static TheoryData<string, string, string, string> Lists => new()
    {
        { $"{Planning}/registrations", Some.Planner, "Reference", "td.pp-num" },
        { $"{Planning}/registrations?q={CrowdedPortal.Namesake}&status=Confirmed", Some.Planner, "Reference", "td.pp-num" },
        { $"{Planning}/payments/invoices?show=all", Some.PlanningFinance, "Invoice", "tbody th" },
        { $"{Planning}/payments", Some.PlanningFinance, "Amount USD", "td[data-l='Amount']" },
        { $"{Planning}/payments/unapplied?means=Warrant", Some.PlanningFinance, "Amount USD", "td[data-l='Amount']" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_InEachOrder_HasTheRowsOfItsFileInTheirOrder(string address, string reader, string column, string cell)
    {
        var browser = await portal.SessionAsync(reader);
        var first = await browser.GetAsync(address);
        var orders = first.Document.QuerySelectorAll("#sort option").Select(option => option.GetAttribute("value")!).ToList(); // every option has one
        Assert.True(orders.Count >= 8, $"{address} has {orders.Count} orders.");

        var seen = new HashSet<string>();
        foreach (var order in orders)
        {
            var (shown, last) = await WalkAsync(browser, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}sort={order}", cell);
            var csv = await CsvAsync(browser, last, column);

            Assert.Equal(shown.Count, shown.Distinct().Count());
            Assert.Equal(csv.Select(Plain), shown.Select(Plain));
            Assert.True(shown.Count > 25, $"{address} has one page.");
            seen.Add(string.Join(' ', shown.Take(3)));
        }

        Assert.True(seen.Count > 1, $"{address} looks alike in every order.");
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task File_OfEachFormat_IsInTheAuditTrail(string address, string reader, string column, string cell)
    {
        var browser = await portal.SessionAsync(reader);
        var page = await browser.GetAsync(address);
        Assert.NotEmpty(page.Document.QuerySelectorAll(cell));
        foreach (var link in page.Document.QuerySelectorAll(".pp-files a"))
        {
            var before = await EntriesAsync();
            using var file = await browser.Http.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken); // a link
            var name = file.Content.Headers.ContentDisposition?.FileName ?? "";

            Assert.EndsWith(link.TextContent.Split(' ')[1].ToLowerInvariant(), name, StringComparison.Ordinal);
            Assert.Contains(Some.Convening, name, StringComparison.Ordinal);
            var (action, subject) = Assert.Single((await EntriesAsync())[before.Count..]);
            Assert.Equal($"exported as {link.TextContent.Split(' ')[1].ToLowerInvariant()}", action[action.IndexOf("exported", StringComparison.Ordinal)..]);
            Assert.Equal(Some.Convening, subject);
            if (name.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                Assert.Contains(column, await XlsxCells.OfAsync(file));
            }
        }
    }

    [Fact]
    public async Task Pdf_OfAList_SaysWhatWasAskedAndHasEveryRow()
    {
        var browser = await portal.SessionAsync(Some.Planner);
        var text = await browser.PdfTextAsync($"{Planning}/registrations.pdf?status=Requested&sort=reference");

        Assert.Contains("Asked to attend", text, StringComparison.Ordinal);
        Assert.Contains("Reference, A to Z", text, StringComparison.Ordinal);
        var references = await portal.App.QueryAsync(db => db.Registrations.IgnoreAutoIncludes().Where(one => one.Reference.StartsWith("ASKS-")).Select(one => one.Reference).ToListAsync());
        Assert.True(references.Count > 25);
        Assert.Equal([], references.Where(reference => !text.Contains(reference, StringComparison.Ordinal)));
        Assert.DoesNotContain("DONE-", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("registrations?sort=-nothing&tier=x&cohort=y&balance=z&page=abc")]
    [InlineData("registrations?sort=people&page=-7&after=1~x")]
    [InlineData("registrations?page=99999&sort=-net")]
    [InlineData("registrations.csv?after=1~x&page=3")]
    public async Task Address_ThatIsOdd_IsAnswered(string address) =>
        Assert.Equal(200, (int)(await (await portal.SessionAsync(Some.Planner)).GetAsync($"{Planning}/{address}")).Status);

    [Fact]
    public async Task File_OfAnUnknownFormat_IsNotThere() =>
        Assert.Equal(404, (int)(await (await portal.SessionAsync(Some.Planner)).GetAsync($"{Planning}/registrations.docx")).Status);

    private static async Task<(List<string> Shown, Page Last)> WalkAsync(PortalBrowser browser, string address, string cell)
    {
        var (shown, pages) = (new List<string>(), 0);
        while (true)
        {
            var page = await browser.GetAsync(address);
            shown.AddRange(page.Document.QuerySelectorAll(cell).Select(found => found.TextContent.Trim()));
            if (page.Document.QuerySelector("main a[rel='next']")?.GetAttribute("href") is not { } next || pages++ > 20)
            {
                return (shown, page);
            }

            address = next;
        }
    }

    /// <summary>A column of the file that the page offers: on whatever page, it has all rows.</summary>
    private static async Task<List<string>> CsvAsync(PortalBrowser browser, Page page, string column)
    {
        var link = page.Document.QuerySelectorAll(".pp-files a").Single(one => one.TextContent == "Download CSV").GetAttribute("href");
        var text = await browser.Http.GetStringAsync(new Uri(link!, UriKind.Relative)); // a link
        var rows = text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(',')).ToList();
        var at = Array.IndexOf(rows[0], column);
        Assert.True(at >= 0, $"{link} has no column {column}: {string.Join(", ", rows[0])}");
        return [.. rows.Skip(1).Select(row => row[at])];
    }

    /// <summary>Amounts stand with their cents on the page.</summary>
    private static string Plain(string value) => value.Replace(",", "", StringComparison.Ordinal).Replace(".00", "", StringComparison.Ordinal);

    private Task<List<(string Action, string Subject)>> EntriesAsync() => portal.App.QueryAsync(async db =>
        (await db.AuditEntries.Where(entry => entry.Action.Contains("exported")).OrderBy(entry => entry.AuditEntryId).Select(entry => new { entry.Action, entry.SubjectId }).ToListAsync())
        .ConvertAll(entry => (entry.Action, entry.SubjectId)));
}
