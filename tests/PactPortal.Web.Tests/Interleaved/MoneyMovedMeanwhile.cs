using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Interleaved;

/// <summary>Money of a payment and of an invoice is moved by somebody else after it was read.</summary>
public sealed class MoneyMovedMeanwhile : InterleavedScenario
{
    private const string Returned = "Mark as returned";

    private static readonly Dictionary<string, string?> Reason = new() { ["Return.Reason"] = "Not sufficient funds" };

    [Fact]
    public async Task Apply_WhenAnotherAppliesTheSameMoney_IsRefused()
    {
        var (first, second) = (await App.InvoicedAsync(Some.Fresno), await App.InvoicedAsync(Some.Sacramento));
        var payment = await PaymentAsync("", new Money(80_00));
        var others = await AgainAsync(payment);

        var answer = await MeetAsync("Payments", () => ApplyAsync(others, second), () => ApplyAsync(payment, first));

        Beside.Field(answer, "Form.Invoices", "Nothing of this payment waits any more");
        Assert.Equal(Money.Zero, await UnappliedAsync());
    }

    [Fact]
    public async Task Apply_WhenTheBankTakesThePaymentBack_IsRefused()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var open = await App.OpenAsync(invoice);
        var payment = await PaymentAsync("", new Money(80_00));

        await MeetAsync("Payments", () => payment.PressAsync(Returned, Reason), () => ApplyAsync(payment, invoice));

        Assert.Equal((open, Money.Zero), (await App.OpenAsync(invoice), await UnappliedAsync()));
    }

    [Fact]
    public async Task Record_WhenAnotherPaysTheInvoice_AppliesWhatIsStillOpen()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var open = await App.OpenAsync(invoice);
        var (mine, others) = (await FormAsync(), await FormAsync());

        var answer = await MeetAsync(
            "BillingDocuments", () => others.PressAsync("Record payment", MoneyTeams.Warrant(invoice, open - new Money(1_00), "W1")),
            () => mine.PressAsync("Record payment", MoneyTeams.Warrant(invoice, open, "W2")));

        Assert.NotNull(answer.Location);
        Assert.Equal((Money.Zero, open - new Money(1_00)), (await App.OpenAsync(invoice), await UnappliedAsync()));
    }

    [Fact]
    public async Task Record_WhenTheTeamIsCancelled_PaysNoCreditedInvoice()
    {
        var coordinator = await App.SignInAsync(Some.Fresno);
        var reference = await coordinator.CommittedTeamAsync(people: 1);
        var (invoice, form) = (await App.InvoiceOfAsync(reference), await FormAsync());
        var cancel = await coordinator.GetAsync($"/registrations/{reference}/cancel");

        await MeetAsync(
            "BillingDocuments", () => cancel.PressAsync("Cancel the registration"),
            () => form.PressAsync("Record payment", MoneyTeams.Warrant(invoice, new Money(50_00))));

        Assert.Equal(0, await App.QueryAsync(db => db.PaymentApplications.CountAsync()));
    }

    [Fact]
    public async Task Return_WhenARefundIsPromised_IsRefused()
    {
        var (reference, payment) = await PaidTeamAsync(people: 1, new Money(195_00));
        var cancel = await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference}/cancel");

        var answer = await MeetAsync("Payments", () => cancel.PressAsync("Cancel the registration"), () => payment.PressAsync(Returned, Reason));

        Beside.Field(answer, "Return.Reason", "was given back or is promised back. Settle that first; nothing was changed.");
    }

    [Fact]
    public async Task WriteOff_WhenAnotherPaysAPart_IsRefusedWithWhatIsOpen()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var open = await App.OpenAsync(invoice);
        var form = await FormAsync();
        var page = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"{MoneyTeams.Desk}/invoices/{invoice}/write-off");

        var answer = await MeetAsync(
            "BillingDocuments", () => form.PressAsync("Record payment", MoneyTeams.Warrant(invoice, new Money(10_00))),
            () => page.PressAsync($"Write off {open}", new() { ["Form.Reason"] = "Agreed with the county" }));

        Beside.Field(answer, "Form.Reason", $"{open - new Money(10_00)} is open now, no longer {open}. Nothing was changed");
        Assert.Equal(open - new Money(10_00), await App.OpenAsync(invoice));
    }

    [Fact]
    public async Task Cancel_WhenAnotherTeamOfTheSameWarrantIsCancelled_PromisesBoth()
    {
        await App.FundOfAsync(Some.Convening, 0);
        var (fresno, sacramento) = (await App.SignInAsync(Some.Fresno), await App.SignInAsync(Some.Sacramento));
        string[] references = [await fresno.CommittedTeamAsync(people: 1), await sacramento.CommittedTeamAsync(people: 1)];
        string[] invoices = [await App.InvoiceOfAsync(references[0]), await App.InvoiceOfAsync(references[1])];
        await PaymentAsync($"{invoices[0]} = 295.00\n{invoices[1]} = 295.00", new Money(590_00));
        var mine = await fresno.GetAsync($"/registrations/{references[0]}/cancel");
        var others = await sacramento.GetAsync($"/registrations/{references[1]}/cancel");

        await MeetAsync("Payments", () => others.PressAsync("Cancel the registration"), () => mine.PressAsync("Cancel the registration"));

        Assert.Equal(2, await App.QueryAsync(db => db.Refunds.CountAsync()));
        Assert.Equal(
            new Money(await App.QueryAsync(db => db.Refunds.SumAsync(refund => (long)(object)refund.Amount))),
            await App.QueryAsync(db => db.Payments.Select(payment => payment.RefundPromised).SingleAsync()));
    }

    [Fact]
    public async Task CancelASeat_WhenMoneyOfItsPaymentIsApplied_LeavesItApplied()
    {
        var (reference, payment) = await PaidTeamAsync(people: 2, new Money(50_00), over: new Money(80_00));
        var invoice = await App.InvoicedAsync(Some.Sacramento);
        var seat = await App.QueryAsync(async db =>
            (await db.Registrations.AsNoTracking().SingleAsync(registration => registration.Reference == reference)).Attendees[0].AttendeeId);
        var cancel = await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference}/people/{seat}/cancel");

        await MeetAsync("Payments", () => ApplyAsync(payment, invoice), () => cancel.PressAsync("Cancel this seat"));

        Assert.Equal(Money.Zero, await UnappliedAsync());
    }

    private async Task<(string Reference, Page Payment)> PaidTeamAsync(int people, Money amount, Money over = default)
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).CommittedTeamAsync(people);
        return (reference, await PaymentAsync($"{await App.InvoiceOfAsync(reference)} = {MoneyFormat.Typed(amount)}", amount + over));
    }

    /// <summary>The same page as somebody else reads it.</summary>
    private async Task<Page> AgainAsync(Page page) => await (await App.SignInAsync(Some.Administrator)).GetAsync(page.Path);

    /// <summary>The page of a payment that was recorded.</summary>
    private async Task<Page> PaymentAsync(string invoices, Money amount) =>
        await (await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync(invoices, amount)).FollowAsync();

    private async Task<Page> FormAsync() => await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"{MoneyTeams.Desk}/record");

    private static Task<Page> ApplyAsync(Page payment, string invoice) =>
        payment.PressAsync("Apply to invoices", new() { ["Form.Invoices"] = $"{invoice} = 80.00" });

    private async Task<Money> UnappliedAsync() =>
        new(await App.QueryAsync(db => db.Payments.SumAsync(payment => (long)(object)payment.Unapplied)));
}
