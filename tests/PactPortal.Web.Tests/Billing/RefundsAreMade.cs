using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Integrations.PaymentSandbox;

namespace PactPortal.Web.Tests.Billing;

/// <summary>The same money never goes back twice: whoever clicks at once, whatever the provider answers, however late it is asked again.</summary>
public sealed class RefundsAreMade : MoneyScenario
{
    private const string Desk = $"/planning/convenings/{Some.Convening}/refunds";

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refund_ByTwoClicksAtOnce_IsOneRefund()
    {
        var reference = await App.CancelledTeamAsync();
        await using var beside = App.Beside();
        var desks = await DesksAsync(beside);

        await Task.WhenAll(desks.Concat(desks).Select(desk => desk.PressAsync($"Refund to the card, {reference}")));

        Assert.Equal([(RefundState.Completed, new Money(320_00))], await App.RefundsAsync());
        Assert.Equal((new Money(320_00), Money.Zero), (await App.GivenBackAsync(reference), await App.BalanceAsync(reference)));
        Assert.Single(await App.DeliverMailAsync(), mail => mail.Subject.StartsWith("Refund of $320.00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refund_ByCardAndByCheckAtOnce_IsOneOfThem()
    {
        var reference = await App.CancelledTeamAsync();
        await using var beside = App.Beside();
        var desks = await DesksAsync(beside);

        await Task.WhenAll(
            desks[0].PressAsync($"Refund to the card, {reference}"), desks[1].PressAsync($"Record the check, {reference}", new() { ["number"] = "1881" }));

        var byCheck = (await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(Desk)).Main.Contains("by check 1881", StringComparison.Ordinal);
        Assert.Equal([(RefundState.Completed, new Money(320_00))], await App.RefundsAsync());
        Assert.Equal(byCheck ? Money.Zero : new Money(320_00), await App.GivenBackAsync(reference));
    }

    [Fact]
    public async Task Check_WhileTheCardServiceMayHaveMadeIt_IsRefusedUntilItSaid()
    {
        var reference = await App.CancelledTeamAsync();
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await App.Sandboxed().SwitchOutageAsync(SandboxOutage.Silent, 1, Soon);

        var silent = await (await finance.GetAsync(Desk)).PressAsync($"Refund to the card, {reference}");
        var check = await silent.PressAsync($"Record the check, {reference}", new() { ["number"] = "1881" });
        // By then the provider has forgotten the key of the first request.
        App.Clock.Now = App.Clock.Now.AddHours(30);
        await (await finance.GetAsync(Desk)).PressAsync($"Refund to the card, {reference}");

        Assert.Contains("The refund may have been made", Assert.Single(silent.Problems), StringComparison.Ordinal);
        Assert.Contains("hasn’t said whether it was made", Assert.Single(check.Problems), StringComparison.Ordinal);
        Assert.Equal([(RefundState.Completed, new Money(320_00))], await App.RefundsAsync());
        Assert.Equal(new Money(320_00), await App.GivenBackAsync(reference));
    }

    [Fact]
    public async Task Notice_OfARefundWhoseAnswerWasLost_CompletesItAndIsNoOther()
    {
        var reference = await App.CancelledTeamAsync();
        await App.Sandboxed().SwitchOutageAsync(SandboxOutage.Half, 1, Soon);
        await (await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(Desk)).PressAsync($"Refund to the card, {reference}");
        var before = await App.RefundsAsync();

        await App.DeliverNoticesAsync();

        Assert.Equal([(RefundState.Requested, new Money(320_00))], before);
        Assert.Equal([(RefundState.Completed, new Money(320_00))], await App.RefundsAsync());
        Assert.Equal((1, Money.Zero), (await App.DocumentsAsync(BillingDocumentKind.CreditNote), await App.BalanceAsync(reference)));
    }

    [Theory]
    [InlineData(SandboxOutage.Away)]
    [InlineData(SandboxOutage.Failing)]
    [InlineData(SandboxOutage.Silent)]
    [InlineData(SandboxOutage.Garbage)]
    [InlineData(SandboxOutage.Half)]
    public async Task Notice_OfARefundWhileTheProviderIsInTrouble_IsToBeSentAgain(SandboxOutage outage)
    {
        var reference = await App.PaidTeamAsync();
        await App.DeliverNoticesAsync();
        await App.RefundInDashboardAsync(reference, 100_00);
        var notice = (await App.Sandboxed().NoticesAsync(Soon))[^1];
        await App.Sandboxed().SwitchOutageAsync(outage, 20, Soon);

        var meanwhile = await App.DeliverNoticeAsync(notice);
        var recorded = await App.RefundsAsync();
        await App.Sandboxed().SwitchOutageAsync(SandboxOutage.None, 0, Soon);
        App.Clock.Now = App.Clock.Now.AddHours(26);
        var later = await App.DeliverNoticeAsync(notice);

        Assert.Equal((503, 200), (meanwhile, later));
        Assert.Empty(recorded);
        Assert.Equal([(RefundState.Completed, new Money(100_00))], await App.RefundsAsync());
    }

    [Theory]
    [InlineData("Refund to the card", null)]
    [InlineData("Record the check", "1881")]
    public async Task GiveBack_OfMoneyThatCameTooLate_LeavesNoInvoiceAndNoCharge(string button, string? check)
    {
        var reference = await App.LateTeamAsync();
        var finance = await App.SignInAsync(Some.PlanningFinance);

        var desk = await finance.GetAsync(Desk);
        await desk.PressAsync($"Give it back, {reference}");
        await desk.PressAsync($"Give it back, {reference}");
        await (await finance.GetAsync(Desk)).PressAsync($"{button}, {reference}", check is null ? null : new() { ["number"] = check });

        Assert.Contains($"Paid, no seat {reference}, $390.00", desk.Main, StringComparison.Ordinal);
        Assert.Equal([(RefundState.Completed, new Money(390_00))], await App.RefundsAsync());
        Assert.Equal(check is null ? new Money(390_00) : Money.Zero, await App.GivenBackAsync(reference));
        Assert.Equal((RegistrationStatus.Expired, 0, Money.Zero), (await App.StatusAsync(reference), await App.DocumentsAsync(BillingDocumentKind.Invoice), await App.BalanceAsync(reference)));
    }

    private async Task<IReadOnlyList<Page>> DesksAsync(PortalApp beside)
    {
        beside.Clock.Now = App.Clock.Now;
        return [await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(Desk), await (await beside.SignInAsync(Some.PlanningFinance)).GetAsync(Desk)];
    }
}
