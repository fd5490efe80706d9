using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing;

/// <summary>A warrant pays two organizations, and $50.00 of it wait: whose team changes gets back what paid it, and no more.</summary>
public sealed class OneWarrantOfTwo : MoneyScenario
{
    private const string Refunds = $"/planning/convenings/{Some.Convening}/refunds";

    private static readonly Money Waits = new(50_00);

    [Theory]
    [InlineData("swap", 360_00)]
    [InlineData("join", 555_00)]
    [InlineData("cancel one", 200_00)]
    public async Task Change_ATeamThatIsPaidInPart_PutsItsPartOnTheNewInvoice(string change, long open)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.CommittedTeamAsync(people: 2);
        var theirs = await App.InvoicedAsync(Some.Sacramento);
        await PayAsync(await App.InvoiceOfAsync(reference), new Money(30_00), theirs);

        await (change switch { "swap" => SwapAsync(fresno, reference), "join" => JoinAsync(fresno, reference), _ => CancelOneAsync(fresno, reference) });

        Assert.Equal(new Money(open), await App.OpenAsync(await App.InvoiceOfAsync(reference)));
        await TheirsIsAsItWasAsync(theirs);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GiveBack_ASeatThatWasPaid_ByCheckTakesNothingOfTheOthers(bool swapsMeanwhile)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.CommittedTeamAsync(people: 2);
        var theirs = await App.InvoicedAsync(Some.Sacramento);
        await PayAsync(await App.InvoiceOfAsync(reference), new Money(390_00), theirs);
        await CancelOneAsync(fresno, reference);
        if (swapsMeanwhile)
        {
            await SwapAsync(fresno, reference);
            await TheirsIsAsItWasAsync(theirs);
        }

        await (await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(Refunds)).PressAsync($"Record the check, {reference}", new() { ["number"] = "1881" });

        Assert.Equal([(RefundState.Completed, new Money(160_00))], await App.RefundsAsync());
        Assert.Equal((Money.Zero, Money.Zero), (await App.BalanceAsync(reference), await App.OpenAsync(await App.InvoiceOfAsync(reference))));
        await TheirsIsAsItWasAsync(theirs);
    }

    [Fact]
    public async Task Cancel_OneAfterTheOtherWithASwapBetween_ProposesTheShareAndNothingOfTheOthers()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.CommittedTeamAsync(people: 2);
        var theirs = await App.InvoicedAsync(Some.Sacramento);
        await PayAsync(await App.InvoiceOfAsync(reference), new Money(390_00), theirs);

        await CancelOneAsync(fresno, reference);
        await SwapAsync(fresno, reference);
        var page = await fresno.GetAsync($"/registrations/{reference}/cancel");
        await page.PressAsync("Cancel the registration");

        Assert.Contains("Paid so far $390.00 Of it promised back already $160.00 Refund $160.00", page.Main, StringComparison.Ordinal);
        Assert.Equal([(RefundState.Requested, new Money(160_00)), (RefundState.Requested, new Money(160_00))], await App.RefundsAsync());
        await TheirsIsAsItWasAsync(theirs);
    }

    [Fact]
    public async Task Join_WhileARefundWaits_IsNotPaidByWhatIsPromisedBack()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.CommittedTeamAsync(people: 2);
        var theirs = await App.InvoicedAsync(Some.Sacramento);
        await PayAsync(await App.InvoiceOfAsync(reference), new Money(390_00), theirs);
        await CancelOneAsync(fresno, reference);

        await JoinAsync(fresno, reference);

        Assert.Equal(new Money(195_00), await App.OpenAsync(await App.InvoiceOfAsync(reference)));
        await TheirsIsAsItWasAsync(theirs);
    }

    [Fact]
    public async Task Apply_WhatIsPromisedBack_IsRefused()
    {
        var reference = await App.LateTeamAsync();
        var finance = await App.SignInAsync(Some.PlanningFinance);
        var payment = await App.QueryAsync(db => db.Payments.SingleAsync(one => db.Registrations.Any(registration => registration.Reference == reference && registration.RegistrationId == one.RegistrationId)));
        await App.SeatsLeftAsync(Some.Convening, "day/2", 1);
        var theirs = await App.InvoicedAsync(Some.Sacramento);
        var before = await finance.GetAsync($"{MoneyTeams.Desk}/{payment.PaymentId}");
        await (await finance.GetAsync(Refunds)).PressAsync($"Give it back, {reference}");

        var refused = await before.PressAsync("Apply to invoices", new() { ["Form.Invoices"] = theirs });

        Beside.Field(refused, "Form.Invoices", "Nothing of this payment waits any more.");
        Assert.Contains("Unapplied $390.00 Of it promised back $390.00", refused.Main, StringComparison.Ordinal);
        Assert.Equal(new Money(195_00), await App.OpenAsync(theirs));
    }

    /// <summary>One warrant: a part of Fresno's invoice, $20.00 of Sacramento's, and $50.00 that wait.</summary>
    private async Task PayAsync(string own, Money part, string theirs) =>
        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync($"{own} = {MoneyFormat.Typed(part)}\n{theirs} = 20.00", part + new Money(20_00) + Waits);

    private async Task TheirsIsAsItWasAsync(string theirs) => Assert.Equal(
        (Waits, new Money(175_00)),
        (await App.QueryAsync(db => db.Payments.Where(payment => payment.Number == "4471" && payment.OrganizationId == null).Select(payment => payment.Unapplied).SingleAsync()), await App.OpenAsync(theirs)));

    private async Task SwapAsync(PortalBrowser coordinator, string reference) =>
        await (await coordinator.GetAsync($"/registrations/{reference}/people/{await FirstAsync(reference)}/substitute"))
            .PressAsync("Put them on the team", new() { ["Form.FullName"] = "Bo Sample", ["Form.Email"] = "bo@example.org", ["Form.AgencyType"] = "Probation" });

    private async Task CancelOneAsync(PortalBrowser coordinator, string reference) =>
        await (await coordinator.GetAsync($"/registrations/{reference}/people/{await FirstAsync(reference)}/cancel")).PressAsync("Cancel this seat");

    private static async Task JoinAsync(PortalBrowser coordinator, string reference)
    {
        var price = await (await coordinator.GetAsync($"/registrations/{reference}/people/add")).PressAsync("See the price", new()
        {
            ["Form.Person.FullName"] = "Cy Sample",
            ["Form.Person.Email"] = "cy@example.org",
            ["Form.Person.AgencyType"] = "Probation",
            ["Form.Person.Rate"] = "pact-county",
        });
        await price.PressAsync("Add this person for $195.00", new() { ["Form.SignerName"] = "Ada Signer", ["Form.SignerTitle"] = "Fiscal manager" });
    }

    private Task<Guid> FirstAsync(string reference) =>
        App.QueryAsync(async db => (await db.Registrations.SingleAsync(registration => registration.Reference == reference)).Attendees[0].AttendeeId);
}
