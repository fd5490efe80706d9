using System.Net;
using AngleSharp.Dom;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Planning;

/// <summary>Whoever funds a convening reads who comes and what the money did: counts that add up, and nobody's name.</summary>
public sealed class FunderReport : PortalScenario
{
    private const string Report = $"/planning/convenings/{Some.Convening}/reports/funder";

    [Fact]
    public async Task Report_OfConfirmedTeams_CountsThemByCountyCohortAndAgencyType()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(2);
        await fresno.DraftAsync(4);
        await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(1);
        await (await App.SignInAsync(Some.SacramentoProbation)).ConfirmedTeamAsync(1);
        await (await App.SignInAsync(Some.Partner)).ConfirmedTeamAsync(1, rate: "partner");
        var alpine = await App.SignInAsync(Some.Alpine);
        await alpine.SubmitAsync(await alpine.DraftAsync(3, rate: "county"), new() { ["Form.Agreed"] = "true" });

        var page = await (await App.SignInAsync(Some.Planner)).GetAsync(Report);

        Assert.Contains("Teams 4 People 5 Counties 2 of 58", page.Main, StringComparison.Ordinal);
        Assert.Matches("Fresno Central Valley 1 2 Sacramento [A-Z][a-z ]+ 2 2 No county 1 1 Total 4 5 56 of 58 counties have no confirmed team", page.Main);
        Assert.Contains("No county 0 1 1 Total 2 4 5 By agency type", page.Main, StringComparison.Ordinal);
        Assert.Contains("Agency type People Human services 5 Total 5", page.Main, StringComparison.Ordinal);
        Assert.Contains("Attendance is not recorded yet", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_AfterACancellationADiscountAndAWriteOff_AgreesWithTheFundAndTheMoneyReport()
    {
        await App.DiscountAsync();
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(3);
        await fresno.ApplyAsync(reference);
        await fresno.SubmitAsync(reference);
        await CancelOneAsync(fresno, reference);
        await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(1);
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await (await finance.GetAsync($"{MoneyTeams.Desk}/invoices/PACT26-00003/write-off")).PressAsync("Write off $195.00", new() { ["Form.Reason"] = "Not worth asking for" });

        var report = await finance.GetAsync(Report);

        Assert.Contains("Committed $400.00 Drawn $400.00 Released $100.00 In use $300.00 Left $11,700.00", report.Main, StringComparison.Ordinal);
        Assert.Contains("Fresno 300.00 300.00 100.00 Sacramento 100.00 100.00 0.00 Total 400.00 400.00 100.00", report.Main, StringComparison.Ordinal);
        Assert.Contains("Registration at its rate 885.00 Registration offset, from the subsidy fund −300.00 Scholarships 0.00 Discounts −100.00 Kept of cancelled seats, and corrections 35.00 Organizations pay 520.00", report.Main, StringComparison.Ordinal);
        Assert.Contains("come to $520.00, as in the money report", report.Main, StringComparison.Ordinal);
        Assert.Equal("520.00", (await InvoicedAsync(finance)));
        Assert.DoesNotContain("under way", report.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WhileAPaidSeatWaitsForItsRefund_SaysWhyInvoicesDiffer()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.HeldTeamAsync();
        await App.PayAsync(reference);
        await fresno.GetAsync($"/registrations/{reference}/pay/return");
        await (await fresno.GetAsync($"/registrations/{reference}/cancel")).PressAsync("Cancel the registration");
        var finance = await App.SignInAsync(Some.PlanningFinance);

        var report = await finance.GetAsync(Report);

        Assert.Contains("Nobody has a seat yet", report.Main, StringComparison.Ordinal);
        Assert.Contains("Organizations pay 70.00", report.Main, StringComparison.Ordinal);
        Assert.Contains($"come to ${await InvoicedAsync(finance)}, as in the money report. That is not the total as long as refunds are under way", report.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ShowsNobodyAndNothingThatSomebodySaidOfThemselves()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        var link = (await App.DeliverMailAsync()).Single(mail => mail.ToAddress == "person1@example.org").Link("Open your own page");
        await (await App.Visit().GetAsync(link)).PressAsync("Save", new() { ["Form.BadgeName"] = "Bee", ["Form.IsLivedExperienceConsultant"] = "true" });
        var planner = await App.SignInAsync(Some.Planner);

        var (page, paper) = ((await planner.GetAsync(Report)).Main, await planner.PdfTextAsync($"{Report}.pdf"));

        foreach (var text in new[] { page, paper })
        {
            Assert.Contains("Human services 1 Total 1", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Person Number", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Bee", text, StringComparison.Ordinal);
            Assert.DoesNotContain("lived", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("consultant", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Report_IsLinkedWherePlannersAndFinanceStart_AndNotAtTheDoor()
    {
        foreach (var email in new[] { Some.Planner, Some.PlanningFinance })
        {
            Assert.NotNull((await (await App.SignInAsync(email)).GetAsync("/planning")).Document.QuerySelector($"a[href='{Report}']"));
        }

        var door = await App.SignInAsync(Some.CheckIn);
        Assert.Null((await door.GetAsync("/planning")).Document.QuerySelector($"a[href='{Report}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await door.GetAsync(Report)).Status);
    }

    private static async Task CancelOneAsync(PortalBrowser coordinator, string reference)
    {
        var team = await coordinator.GetAsync($"/registrations/{reference}");
        await (await coordinator.GetAsync(team.Document.QuerySelector("a[href*='/people/'][href$='/cancel']")?.GetAttribute("href") ?? "")).PressAsync("Cancel this seat");
    }

    /// <summary>The fiscal year's total in the money report.</summary>
    private static async Task<string> InvoicedAsync(PortalBrowser finance) =>
        (await finance.GetAsync($"{MoneyTeams.Desk}/report")).Document.QuerySelectorAll("td[data-l='Invoiced']")[^1].TextContent.Trim();
}
