using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;
using PactPortal.Web.Tests.Billing.Apart;

namespace PactPortal.Web.Tests.Planning;

/// <summary>
/// A double and the organization it is merged into have money, and so has a third: one warrant paid all three. The double's goes over
/// whole, and nothing of the third with it.
/// </summary>
public sealed class MoneyOfAMerge : MoneyScenario
{
    private const string Fresno = "Fresno County - demonstration agency";
    private const string Double = "Fresno double";
    private const string Refunds = $"/planning/convenings/{Some.Convening}/refunds";

    [Fact]
    public async Task Merge_TwoWithMoney_BringsEveryDocumentLineAndOrderAndChangesNoBalance()
    {
        var (doubled, kept, third) = await ThreeWithMoneyAsync();
        string[] references = [doubled.Reference, kept.Reference];
        var documents = await DocumentsAsync(references);
        var balances = await BalancesAsync(references);

        await MergeAsync();

        var officer = await App.SignInAsync(Some.FinanceOfFresno);
        var (statement, list) = (await officer.GetAsync("/finance/statement"), await officer.GetAsync("/finance/documents"));
        var home = await officer.GetAsync("/finance");
        Assert.All(documents, number => Assert.Contains(number, list.Main, StringComparison.Ordinal));
        Assert.All(references, reference => Assert.Contains(reference, statement.Main, StringComparison.Ordinal));
        Assert.Equal(balances, await BalancesAsync(references));
        Assert.Contains($"Closing balance {MoneyFormat.Dollars(Money.Sum(balances))}", statement.Main, StringComparison.Ordinal);
        // One number that both gave is one order, and covers the teams of both: 390.00 and 195.00.
        Assert.Contains("PO-TEST-1 Waits for an answer June 30, 2027 10,000.00 585.00", home.Main, StringComparison.Ordinal);
        Assert.Contains("payables@double.example.org", home.Main, StringComparison.Ordinal);
        var theirs = new[] { third.Reference, "Sacramento", "47.83" }.Concat(await DocumentsAsync([third.Reference]));
        var read = statement.Html + list.Html + home.Html;
        Assert.All(theirs, trace => Assert.DoesNotContain(trace, read, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await doubled.Browser.GetAsync($"/documents/{documents[0]}")).Status);
    }

    [Fact]
    public async Task Merge_TwoWithMoney_LeavesTheThirdAsItWas()
    {
        var (_, _, third) = await ThreeWithMoneyAsync();
        var before = await TextsAsync(third.Browser);

        await MergeAsync();

        Assert.Equal(before, await TextsAsync(third.Browser));
    }

    [Fact]
    public async Task Cancel_ATeamThatCameWithAMerge_GivesBackWhatItPaid()
    {
        var (doubled, kept, _) = await ThreeWithMoneyAsync();
        var invoice = await App.InvoiceOfAsync(doubled.Reference);
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await finance.RecordAsync(invoice, await App.OpenAsync(invoice), "4472");
        await MergeAsync();

        var page = await kept.Browser.GetAsync($"/registrations/{doubled.Reference}/cancel");
        await page.PressAsync("Cancel the registration");
        // A refund of each of the two warrants.
        for (var warrant = 0; warrant < 2; warrant++)
        {
            await (await finance.GetAsync(Refunds)).PressAsync($"Record the check, {doubled.Reference}", new() { ["number"] = "1881" });
        }

        Assert.Contains("Kept $70.00 Paid so far $390.00 Refund $320.00", page.Main, StringComparison.Ordinal);
        var made = (await App.RefundsAsync()).Where(refund => refund.State == RefundState.Completed);
        Assert.Equal(new Money(320_00), Money.Sum(made.Select(refund => refund.Amount)));
        Assert.Equal(Money.Zero, await App.BalanceAsync(doubled.Reference));
    }

    private async Task<(Team Doubled, Team Kept, Team Third)> ThreeWithMoneyAsync()
    {
        var email = await App.OrganizationAsync(Double, AgencyType.HumanServices, "10");
        var (doubled, kept) = (await TeamAsync(email, people: 2), await TeamAsync(Some.Fresno, people: 1));
        var third = await TeamAsync(Some.Sacramento, people: 1);
        await (await doubled.Browser.GetAsync($"/finance/details/{await App.OrganizationIdAsync(email)}"))
            .PressAsync(
                "Save billing details", new() { ["Form.Attention"] = "Accounts", ["Form.PayablesEmail"] = "payables@double.example.org" });
        string[] shares =
        [
            $"{await App.InvoiceOfAsync(doubled.Reference)} = 11.11", $"{await App.InvoiceOfAsync(kept.Reference)} = 22.22",
            $"{await App.InvoiceOfAsync(third.Reference)} = 47.83",
        ];
        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync(string.Join('\n', shares), new Money(81_16));
        return (doubled, kept, third);
    }

    private async Task<Team> TeamAsync(string email, int people)
    {
        var coordinator = await App.SignInAsync(email);
        return new Team(coordinator, await coordinator.ConfirmedTeamAsync(people));
    }

    private async Task MergeAsync()
    {
        var ids = await App.QueryAsync(db => db.Organizations.Where(one => one.Name == Double || one.Name == Fresno)
            .ToDictionaryAsync(one => one.Name, one => one.OrganizationId));
        var planner = await App.SignInAsync(Some.Planner);
        var review = await planner.GetAsync($"/planning/organizations/{ids[Double]}/merge?Form.Kept={ids[Fresno]}");
        Assert.Equal(HttpStatusCode.Redirect, (await review.PressAsync("Merge the two")).Status);
    }

    private Task<List<string>> DocumentsAsync(string[] references) => App.QueryAsync(db => db.BillingDocuments
        .Where(document => db.Registrations.Any(one => one.OrganizationId == document.OrganizationId && references.Contains(one.Reference)))
        .Select(document => document.Number).OrderBy(number => number).ToListAsync());

    private async Task<IReadOnlyList<Money>> BalancesAsync(string[] references) =>
        [await App.BalanceAsync(references[0]), await App.BalanceAsync(references[1])];

    private static async Task<IReadOnlyList<string>> TextsAsync(PortalBrowser reader) =>
    [
        (await reader.GetAsync("/finance")).Main, (await reader.GetAsync("/finance/statement")).Main,
        (await reader.GetAsync("/finance/documents")).Main,
    ];

    private sealed record Team(PortalBrowser Browser, string Reference);
}
