using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing;

/// <summary>Somebody gives money back in the provider's dashboard, or a bank sends a refund back days later: the portal hears of it once.</summary>
public sealed class RefundsMadeElsewhere : MoneyScenario
{
    private const string Desk = $"/planning/convenings/{Some.Convening}/refunds";

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("once")]
    [InlineData("twice")]
    [InlineData("under another id")]
    [InlineData("by two at once")]
    public async Task Dashboard_PartOfASeatedTeam_AppearsOnceIsOwedAgainAndFlagged(string heard)
    {
        var reference = await App.PaidTeamAsync();
        await App.DeliverNoticesAsync();
        await App.RefundInDashboardAsync(reference, 100_00);
        var notices = (await App.Sandboxed().NoticesAsync(Soon)).Where(notice => notice.Type is "charge.refunded" or "refund.created").ToList();
        await using var beside = App.Beside();
        beside.Clock.Now = App.Clock.Now;

        switch (heard)
        {
            case "by two at once":
                var answers = await Task.WhenAll(notices.Concat(notices).Select((notice, at) => (at % 2 == 0 ? App : beside).DeliverNoticeAsync(notice)));
                Assert.All(answers, status => Assert.Equal(200, status));
                break;
            default:
                await App.DeliverNoticesAsync();
                var again = heard == "twice" ? notices : heard == "once" ? [] : [await RepeatedAsync(notices[^1].EventId)];
                foreach (var notice in again)
                {
                    Assert.Equal(200, await App.DeliverNoticeAsync(notice));
                }

                break;
        }

        var finance = await App.SignInAsync(Some.PlanningFinance);
        var desk = await finance.GetAsync(Desk);
        await desk.PressAsync($"I have seen to it, {reference}");
        Assert.Equal([(RefundState.Completed, new Money(100_00))], await App.RefundsAsync());
        Assert.Equal((new Money(100_00), new Money(100_00)), (await App.OpenAsync("PACT26-00001"), await App.BalanceAsync(reference)));
        Assert.Equal(RegistrationStatus.Confirmed, await App.StatusAsync(reference));
        Assert.Contains("Its invoice is open again by this much", desk.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("For you to look at", (await finance.GetAsync(Desk)).Main, StringComparison.Ordinal);
        Assert.Single(await App.DeliverMailAsync(), mail => mail.Subject.StartsWith("Refund of $100.00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dashboard_WhatWasProposedHere_KeepsThePromiseAndGivesNothingTwice()
    {
        var reference = await App.CancelledTeamAsync();

        await App.RefundInDashboardAsync(reference, 320_00);
        await App.DeliverNoticesAsync();

        Assert.Equal([(RefundState.Completed, new Money(320_00))], await App.RefundsAsync());
        Assert.Equal((1, Money.Zero), (await App.DocumentsAsync(BillingDocumentKind.CreditNote), await App.BalanceAsync(reference)));
        Assert.Contains("No refund is due", (await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(Desk)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_LessThanWasProposed_LeavesTheRestToGiveBack()
    {
        var reference = await App.CancelledTeamAsync();
        await App.RefundInDashboardAsync(reference, 100_00);
        await App.DeliverNoticesAsync();

        var desk = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(Desk);
        await desk.PressAsync($"Refund to the card, {reference}");

        Assert.Contains($"{reference}, $220.00", desk.Main, StringComparison.Ordinal);
        Assert.Equal((new Money(320_00), Money.Zero), (await App.GivenBackAsync(reference), await App.BalanceAsync(reference)));
    }

    [Fact]
    public async Task Dashboard_BeforeAnybodyHeardOfThePayment_RecordsBothAndConfirmsNobody()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).HeldTeamAsync();
        await App.PayAsync(reference);
        await App.RefundInDashboardAsync(reference, 390_00);

        foreach (var notice in (await App.Sandboxed().NoticesAsync(Soon)).Reverse())
        {
            Assert.Equal(200, await App.DeliverNoticeAsync(notice));
        }

        Assert.Equal((1, 0), (await App.PaymentsAsync(), await App.DocumentsAsync(BillingDocumentKind.Invoice)));
        Assert.Equal([(RefundState.Completed, new Money(390_00))], await App.RefundsAsync());
        Assert.Equal(RegistrationStatus.AwaitingPayment, await App.StatusAsync(reference));
    }

    [Fact]
    public async Task Fail_DaysAfterItWasMade_IsTakenBackFlaggedAndProposedAgain()
    {
        var reference = await App.CancelledTeamAsync();
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await (await finance.GetAsync(Desk)).PressAsync($"Refund to the card, {reference}");
        App.Clock.Now = App.Clock.Now.AddDays(4);

        await FailAsync(reference);
        foreach (var notice in (await App.Sandboxed().NoticesAsync(Soon)).Where(notice => notice.Type.StartsWith("refund.", StringComparison.Ordinal)))
        {
            await App.DeliverNoticeAsync(notice);
        }

        var owed = await App.BalanceAsync(reference);
        var desk = await finance.GetAsync(Desk);
        await desk.PressAsync($"Propose it again, {reference}");
        await desk.PressAsync($"Propose it again, {reference}");
        await (await finance.GetAsync(Desk)).PressAsync($"Refund to the card, {reference}");

        Assert.Equal(new Money(-320_00), owed);
        Assert.Contains("The refund failed: the card service said “lost or stolen card”", desk.Main, StringComparison.Ordinal);
        Assert.Equal([(RefundState.Failed, new Money(320_00)), (RefundState.Completed, new Money(320_00))], await App.RefundsAsync());
        Assert.Equal((new Money(320_00), Money.Zero), (await App.GivenBackAsync(reference), await App.BalanceAsync(reference)));
        Assert.Equal(1, await App.DocumentsAsync(BillingDocumentKind.CreditNote));
    }

    [Fact]
    public async Task Fail_OfOneMadeInTheDashboard_PaysTheInvoiceAgain()
    {
        var reference = await App.PaidTeamAsync();
        await App.RefundInDashboardAsync(reference, 100_00);
        await App.DeliverNoticesAsync();

        await FailAsync(reference);

        Assert.Equal((Money.Zero, Money.Zero), (await App.OpenAsync("PACT26-00001"), await App.BalanceAsync(reference)));
        Assert.Equal(4, await App.QueryAsync(db => db.OwnApplications().CountAsync()) + 1); // paid, taken off, paid again: nothing was edited
        Assert.DoesNotContain(await App.DeliverMailAsync(), mail => mail.Subject.StartsWith("Refund", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dashboard_AfterACheckWentOutForTheSameMoney_RecordsItAndSaysWhatIsTooMuch()
    {
        var reference = await App.CancelledTeamAsync();
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await (await finance.GetAsync(Desk)).PressAsync($"Record the check, {reference}", new() { ["number"] = "1881" });

        await App.RefundInDashboardAsync(reference, 320_00);
        await App.DeliverNoticesAsync();

        Assert.Contains("$250.00 of it is more than was left of the payment", (await finance.GetAsync(Desk)).Main, StringComparison.Ordinal);
        Assert.Equal(2, (await App.RefundsAsync()).Count);
    }

    private async Task FailAsync(string reference)
    {
        var refund = await App.QueryAsync(db => db.Refunds.Where(one => one.State == RefundState.Completed
            && db.Registrations.Any(registration => registration.Reference == reference && registration.RegistrationId == one.RegistrationId)).Select(one => one.ProviderId).SingleAsync());
        await App.Sandboxed().FinishRefundAsync(refund ?? "", false, Soon);
        Assert.All(await App.DeliverNoticesAsync(), status => Assert.Equal(200, status));
    }

    private async Task<Integrations.PaymentSandbox.SandboxNotice> RepeatedAsync(string eventId)
    {
        var repeated = await App.Sandboxed().RepeatAsync(eventId, Soon);
        return (await App.Sandboxed().NoticesAsync(Soon)).Single(notice => notice.EventId == repeated);
    }
}
