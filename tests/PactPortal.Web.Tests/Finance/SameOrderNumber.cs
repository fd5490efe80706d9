using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Finance;

/// <summary>
/// Two organizations give a purchase order of one number: each has its own, with its own amount, teams and answer, and pays its own.
/// </summary>
public sealed class SameOrderNumber : MoneyScenario
{
    private const string Orders = $"/planning/convenings/{Some.Convening}/purchase-orders";

    [Fact]
    public async Task Give_ANumberThatAnotherOrganizationGave_IsAnOrderOfItsOwn()
    {
        var ((fresno, ours), (sacramento, theirs)) = await BothGiveAsync();

        var (own, other) = (await fresno.GetAsync("/finance"), await sacramento.GetAsync("/finance"));
        var (ownOrder, otherOrder) = (await OrderOfAsync(fresno), await OrderOfAsync(sacramento));

        // The last two are what it pays at most, and what it covers.
        Assert.Contains("PO-TEST-1 Waits for an answer June 30, 2027 390.00 390.00", own.Main, StringComparison.Ordinal);
        Assert.Contains("PO-TEST-1 Waits for an answer June 30, 2027 195.00 195.00", other.Main, StringComparison.Ordinal);
        Assert.Contains(ours, ownOrder.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs, ownOrder.Main, StringComparison.Ordinal);
        Assert.Contains(theirs, otherOrder.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(ours, otherOrder.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reject_OneOfThem_LeavesTheOther()
    {
        var ((fresno, ours), (sacramento, theirs)) = await BothGiveAsync();
        await App.DeliverMailAsync();
        var finance = await App.SignInAsync(Some.PlanningFinance);
        var order = (await finance.GetAsync(Orders)).Document.QuerySelectorAll("tbody a")
            .Single(link => link.TextContent.StartsWith("Sacramento", StringComparison.Ordinal)).GetAttribute("href");

        await (await finance.GetAsync(order ?? ""))
            .PressAsync("Reject purchase order", new() { ["Form.Reason"] = "It names another payee." });

        Assert.Equal([Some.Sacramento], (await App.DeliverMailAsync()).Select(mail => mail.ToAddress));
        Assert.Contains("PO-TEST-1 Waits for an answer", (await fresno.GetAsync("/finance")).Main, StringComparison.Ordinal);
        const string another = "Give another purchase order";
        Assert.DoesNotContain(another, (await fresno.GetAsync($"/registrations/{ours}")).Main, StringComparison.Ordinal);
        Assert.Contains(another, (await sacramento.GetAsync($"/registrations/{theirs}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_AWarrantOverOneOfThem_PaysNothingOfTheOther()
    {
        var ((_, ours), (sacramento, theirs)) = await BothGiveAsync();

        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync(await App.InvoiceOfAsync(ours), new Money(451_23), "WPO-TEST-1");

        Assert.Equal(Money.Zero, await App.OpenAsync(await App.InvoiceOfAsync(ours)));
        Assert.Equal(new Money(195_00), await App.OpenAsync(await App.InvoiceOfAsync(theirs)));
        Assert.DoesNotContain("WPO-TEST-1", (await sacramento.GetAsync("/finance/statement")).Main, StringComparison.Ordinal);
        Assert.Equal(new Money(61_23), await App.QueryAsync(db => db.OwnPayments().Select(payment => payment.Unapplied).SingleAsync()));
    }

    [Fact]
    public async Task Record_OneWarrantForBothAndMore_PrintsTheOwnShareAloneOnEachReceipt()
    {
        var ((fresno, ours), (sacramento, theirs)) = await BothGiveAsync();
        var invoices = $"{await App.InvoiceOfAsync(ours)} = 101.01\n{await App.InvoiceOfAsync(theirs)} = 52.52";

        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync(invoices, new Money(101_01 + 52_52 + 12_34));

        var mails = (await App.DeliverMailAsync()).Where(mail => mail.Subject.StartsWith("Receipt ", StringComparison.Ordinal)).ToList();
        var readers = new[] { (fresno, Some.Fresno, "101.01", "52.52"), (sacramento, Some.Sacramento, "52.52", "101.01") };
        foreach (var (reader, email, share, other) in readers)
        {
            var mail = Assert.Single(mails, mail => mail.ToAddress == email);
            var paper = await reader.GetAsync($"/documents/{mail.Subject.Split(' ')[1].TrimEnd(':')}");
            var statement = await reader.GetAsync("/finance/statement");
            string[] read = [paper.Html, mail.Text, mail.Html, await PdfText.OfAsync(mail.Files[0].Content), statement.Html];
            Assert.All(read, text => Assert.Contains(share, text, StringComparison.Ordinal));
            // The other's share, what is over, and the sums that would tell of them.
            foreach (var amount in new[] { other, "12.34", "153.53", "165.87" })
            {
                Assert.All(read, text => Assert.DoesNotContain(amount, text, StringComparison.Ordinal));
            }
        }
    }

    private async Task<((PortalBrowser, string) Fresno, (PortalBrowser, string) Sacramento)> BothGiveAsync() =>
        (await GiveAsync(Some.Fresno, people: 2, "390.00"), await GiveAsync(Some.Sacramento, people: 1, "195.00"));

    /// <summary>An amount that has no room for the other's.</summary>
    private async Task<(PortalBrowser Browser, string Reference)> GiveAsync(string email, int people, string amount)
    {
        var coordinator = await App.SignInAsync(email);
        var reference = await coordinator.DraftAsync(people);
        var answer = await coordinator.SubmitAsync(reference, Some.PurchaseOrder(amount));
        Assert.Equal($"/registrations/{reference}", answer.Location);
        return (coordinator, reference);
    }

    private static async Task<Page> OrderOfAsync(PortalBrowser browser)
    {
        var link = (await browser.GetAsync("/finance")).Document.QuerySelector("a[href^='/finance/purchase-orders/']");
        return await browser.GetAsync(link?.GetAttribute("href") ?? "");
    }
}
