using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Billing;

/// <summary>A confirmed team changes: what is kept is shown before and owed after, and documents follow.</summary>
public sealed class SeatsAreCancelled : MoneyScenario
{
    [Fact]
    public async Task CancelOne_Unpaid_KeepsTheFeeFreesTheSeatAndReinvoices()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(2);
        var attendee = await FirstAsync(reference);

        var page = await fresno.GetAsync($"/registrations/{reference}/people/{attendee}/cancel");
        var answer = await page.PressAsync("Cancel this seat");
        await page.PressAsync("Cancel this seat");

        Assert.Contains("$35.00", page.Main, StringComparison.Ordinal); // the fee of the first band
        Assert.Equal($"/registrations/{reference}", answer.Location);
        Assert.Equal(
            [("PACT26-00001", true, Money.Zero), ("PACT26-00002", false, new Money(230_00)), ("PACT26-CN-00001", false, Money.Zero)],
            await DocumentsAsync());
        Assert.Equal(RegistrationStatus.Confirmed, await App.StatusAsync(reference));
        Assert.Contains("is kept", (await fresno.GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("substitute")]
    public async Task Change_OfSomebodyWhoNeverHadASeatHere_IsNotThere(string change)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(2);
        var elsewhere = await FirstAsync(await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(1));

        var answer = await fresno.PostAsync($"/registrations/{reference}/people/{elsewhere}/{change}", [await fresno.TokenAsync()]);

        Assert.Equal(404, (int)answer.Status);
    }

    [Fact]
    public async Task CancelAll_Paid_ProposesTheRefundAndCreditsNothingYet()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.HeldTeamAsync();
        await App.PayAsync(reference);
        await fresno.GetAsync($"/registrations/{reference}/pay/return");

        var page = await fresno.GetAsync($"/registrations/{reference}/cancel");
        await page.PressAsync("Cancel the registration");

        Assert.Contains("$320.00", page.Main, StringComparison.Ordinal); // 390 paid, twice 35 kept
        Assert.Equal(RegistrationStatus.Cancelled, await App.StatusAsync(reference));
        Assert.Equal([new Money(320_00)], await App.QueryAsync(db => db.OwnRefunds().Where(refund => refund.State == RefundState.Requested).Select(refund => refund.Amount).ToListAsync()));
        Assert.Equal(0, await App.DocumentsAsync(BillingDocumentKind.CreditNote));
    }

    [Fact]
    public async Task Cancel_AfterTheBandEndedWhileReading_SaysSoAndCancelsNothing()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(1);
        App.Clock.Now = Some.At("2026-11-06T23:59:59-08:00");
        var page = await fresno.GetAsync($"/registrations/{reference}/cancel");

        App.Clock.Now = Some.At("2026-11-07T00:00:00-08:00");
        var answer = await page.PressAsync("Cancel the registration");

        Assert.Contains("The amounts changed while you were reading", answer.Main, StringComparison.Ordinal);
        Assert.Equal(RegistrationStatus.Confirmed, await App.StatusAsync(reference));
    }

    [Fact]
    public async Task Substitute_KeepsSeatAndPriceAndEndsTheFormerLink()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(1);
        var former = (await App.DeliverMailAsync()).Single(mail => mail.ToAddress == "person1@example.org").Link("Open your own page");
        var attendee = await FirstAsync(reference);

        var page = await fresno.GetAsync($"/registrations/{reference}/people/{attendee}/substitute");
        var answer = await page.PressAsync("Put them on the team", new() { ["Form.FullName"] = "Bo Sample", ["Form.Email"] = "bo@example.org", ["Form.AgencyType"] = "Probation" });

        Assert.Equal($"/registrations/{reference}", answer.Location);
        Assert.Equal("NotFound", (await App.Visit().GetAsync(former)).Status.ToString());
        Assert.Superset(new HashSet<string> { "bo@example.org", "person1@example.org" }, (await App.DeliverMailAsync()).Select(mail => mail.ToAddress).ToHashSet());
        Assert.Equal([("PACT26-00001", true, Money.Zero), ("PACT26-00002", false, new Money(195_00)), ("PACT26-CN-00001", false, Money.Zero)], await DocumentsAsync());
        Assert.Contains("Bo Sample", (await fresno.GetAsync("/documents/PACT26-00002")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Sample", (await fresno.GetAsync("/documents/PACT26-00001")).Main, StringComparison.Ordinal);
    }

    private Task<Guid> FirstAsync(string reference) => App.QueryAsync(async db => (await db.Registrations.SingleAsync(registration => registration.Reference == reference)).Attendees[0].AttendeeId);

    private async Task<IReadOnlyList<(string, bool, Money)>> DocumentsAsync() =>
        [.. (await App.QueryAsync(db => db.OwnDocuments().Where(document => document.Kind != BillingDocumentKind.Receipt).ToListAsync()))
            .OrderBy(document => document.Kind).ThenBy(document => document.Number).Select(document => (document.Number, document.IsCredited, document.Open))];
}
