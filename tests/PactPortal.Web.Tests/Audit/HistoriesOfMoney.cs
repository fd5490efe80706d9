using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Audit;

/// <summary>Papers and codes tell the planning team's finance what became of them: of other records' acts, what they did to this one.</summary>
public sealed class HistoriesOfMoney : MoneyScenario
{
    private const string Desk = $"/planning/convenings/{Some.Convening}";

    [Fact]
    public async Task Invoice_ThatWasIssuedAndWrittenOff_TellsFinanceAndNotItsOrganization()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await (await finance.GetAsync($"{MoneyTeams.Desk}/invoices/{invoice}/write-off")).PressAsync(
            $"Write off {await App.OpenAsync(invoice)}", new() { ["Form.Reason"] = "Nothing more is expected" });

        var theirs = await finance.GetAsync($"/documents/{invoice}");
        var own = await (await App.SignInAsync(Some.Fresno)).GetAsync($"/documents/{invoice}");

        Told("Invoice written off “Nothing more is expected” .*Registration submitted added", theirs);
        Assert.DoesNotContain("status:", theirs.Main, StringComparison.Ordinal); // that's the registration's
        Assert.DoesNotContain("History", own.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing more is expected", own.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipt_OfAWarrant_TellsWithWhichPaymentItCame()
    {
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await finance.RecordAsync(await App.InvoicedAsync(Some.Fresno), new Money(10_00));
        var receipt = await App.QueryAsync(db => db.OwnDocuments().Where(one => one.Kind == BillingDocumentKind.Receipt).Select(one => one.Number).SingleAsync());

        Told("Payment recorded added", await finance.GetAsync($"/documents/{receipt}"));
    }

    [Fact]
    public async Task PurchaseOrder_ThatWasAccepted_TellsWhoGaveItAndWhatBecameOfIt()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        var order = await App.QueryAsync(db => db.OwnOrders().Select(one => one.PurchaseOrderId).SingleAsync());
        var answer = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"{Desk}/purchase-orders/{order}");

        var accepted = await (await answer.PressAsync("Accept purchase order")).FollowAsync();

        Told("Purchase order accepted state: Pending → Accepted .*Registration submitted added Marisol Quillfeather", accepted);
    }

    [Fact]
    public async Task DiscountCode_ThatWasChanged_NamesItsOrganizationAndItsRates()
    {
        var code = await App.DiscountAsync(uses: 10);
        var edit = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"{Desk}/discounts/{code}/edit");

        var saved = await (await edit.PressAsync("Save discount code", new()
        {
            ["Form.Uses"] = "12",
            ["Form.Organization"] = "Fresno County - demonstration agency",
            ["Form.Rates"] = "pact-county",
        })).FollowAsync();

        Told("Discount code changed .*uses: 10 → 12", saved);
        Told("organization: none → Fresno County - demonstration agency", saved);
        Told("rates: none → County staff and county partners, PACT member county", saved);
    }

    /// <summary>With all of the history in the message where it tells something else.</summary>
    private static void Told(string pattern, Page page)
    {
        var history = page.Main[Math.Max(page.Main.LastIndexOf("History", StringComparison.Ordinal), 0)..];
        Assert.True(Regex.IsMatch(history, pattern), history);
    }
}
