using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing;

/// <summary>What is owed by days past due, what came in by month, and both as files.</summary>
public sealed class ReceivablesByAge : MoneyScenario
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 3)]
    [InlineData(30, 3)]
    [InlineData(31, 4)]
    [InlineData(60, 4)]
    [InlineData(61, 5)]
    [InlineData(90, 5)]
    [InlineData(91, 6)]
    public async Task Receivables_SoManyDaysPastDue_StandInTheirColumn(int days, int column)
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var (due, open) = (await DueAsync(invoice), await App.OpenAsync(invoice));
        // The last minute of the day in California, when it is the next day already in London.
        var lastMinute = due.AddDays(days).ToDateTime(new TimeOnly(23, 59));
        App.Clock.Now = new DateTimeOffset(lastMinute, California.Zone.GetUtcOffset(lastMinute));

        var page = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"{MoneyTeams.Desk}/receivables");

        var cells = page.Document.QuerySelectorAll("tbody tr")[0].Children.Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(MoneyFormat.Plain(open), cells[column]);
        Assert.Equal(4, cells.Skip(2).Take(5).Count(cell => cell == "0.00"));
        Assert.Equal(MoneyFormat.Plain(open), page.Document.QuerySelectorAll("tbody tr")[^1].Children[7].TextContent.Trim());
    }

    [Fact]
    public async Task Export_NameThatLooksLikeAFormula_IsNeutralWholeAndAudited()
    {
        await App.InvoicedAsync(await App.OrganizationAsync("=HYPERLINK(\"x\"), Inc.", AgencyType.CommunityOrganization, null), rate: "partner");
        var finance = await App.SignInAsync(Some.PlanningFinance);
        var page = await finance.GetAsync($"{MoneyTeams.Desk}/receivables");

        var csv = await page.PressAsync("Download CSV");
        var workbook = await page.PressAsync("Download XLSX");

        Assert.Contains("\"'=HYPERLINK(\"\"x\"\"), Inc.\"", csv.Html, StringComparison.Ordinal);
        Assert.Equal("receivables-impact-2026-2026-09-14.csv", csv.Response.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains("'=HYPERLINK(\"x\"), Inc.", XlsxCells.Of(await workbook.Response.Content.ReadAsStreamAsync()));
        Assert.Equal(2, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "receivables exported")));
    }

    [Fact]
    public async Task Report_OfTheFiscalYear_PutsMoneyIntoTheMonthOfTheConveningsZone()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var (finance, open) = (await App.SignInAsync(Some.PlanningFinance), await App.OpenAsync(invoice));
        await finance.RecordAsync(invoice, new Money(40_00), "1");
        var returned = await (await finance.RecordAsync(invoice, new Money(7_00), "2")).FollowAsync();
        // Half past eleven on September 30 in California is October in London.
        App.Clock.Now = Some.At("2026-09-30T23:30:00-07:00");
        await finance.RecordAsync(invoice, new Money(5_00), "3");
        App.Clock.Now = Some.At("2026-10-01T00:00:00-07:00");
        await returned.PressAsync("Mark as returned", new() { ["Return.Reason"] = "Not sufficient funds" });
        var page = await finance.GetAsync($"{MoneyTeams.Desk}/invoices/{invoice}/write-off");
        await page.PressAsync($"Write off {open - new Money(45_00)}", new() { ["Form.Reason"] = "Agreed" });

        var report = await finance.GetAsync($"{MoneyTeams.Desk}/report?year=2026-27");

        Assert.Equal("Fiscal year 2026-27", report.Heading);
        Assert.Equal(["September 2026", MoneyFormat.Plain(open), "0.00", "52.00", "0.00", "0.00", "52.00", "0.00", "0.00"], Row(report, "September 2026"));
        Assert.Equal(["October 2026", "0.00", "0.00", "0.00", "0.00", "−7.00", "−7.00", "0.00", MoneyFormat.Plain(open - new Money(45_00))], Row(report, "October 2026"));
        Assert.Equal("45.00", Row(report, "Fiscal year")[6]);
        Assert.Equal("0.00", Row(await finance.GetAsync($"{MoneyTeams.Desk}/report?year=2025-26"), "Fiscal year")[6]);
        Assert.Equal(HttpStatusCode.OK, (await finance.GetAsync($"{MoneyTeams.Desk}/report?year=1-2")).Status);
        Assert.Contains("2026-09-01", (await report.PressAsync("Download CSV")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfMoneyThatPaidNothingAndWentBack_ShowsItReceivedAndRefunded()
    {
        var reference = await App.LateTeamAsync();
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await (await finance.GetAsync($"/planning/convenings/{Some.Convening}/refunds")).PressAsync($"Give it back, {reference}");
        await (await finance.GetAsync($"/planning/convenings/{Some.Convening}/refunds")).PressAsync($"Refund to the card, {reference}");

        var year = Row(await finance.GetAsync($"{MoneyTeams.Desk}/report?year=2026-27"), "Fiscal year");

        Assert.Equal(("0.00", "390.00", "390.00"), (year[1], year[2], year[7]));
    }

    private static List<string> Row(Page page, string head) =>
        [.. page.Document.QuerySelectorAll("tbody tr").Single(row => row.Children[0].TextContent.Trim() == head).Children.Select(cell => cell.TextContent.Trim())];

    private async Task<DateOnly> DueAsync(string invoice) =>
        await App.QueryAsync(db => db.BillingDocuments.Where(document => document.Number == invoice).Select(document => document.DueOn).SingleAsync()) ?? throw new InvalidOperationException($"{invoice} is due on no day.");
}
