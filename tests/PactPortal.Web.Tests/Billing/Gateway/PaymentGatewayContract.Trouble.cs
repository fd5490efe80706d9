using PactPortal.Domain.Billing;
using PactPortal.Web.Integrations.PaymentSandbox;

namespace PactPortal.Web.Tests.Billing.Gateway;

public abstract partial class PaymentGatewayContract
{
    [Theory]
    [InlineData(SandboxOutage.Away, GatewayTroubleKind.Unreachable)]
    [InlineData(SandboxOutage.Failing, GatewayTroubleKind.Unreachable)]
    [InlineData(SandboxOutage.Silent, GatewayTroubleKind.Unreachable)]
    [InlineData(SandboxOutage.Garbage, GatewayTroubleKind.Nonsense)]
    [InlineData(SandboxOutage.Half, GatewayTroubleKind.Nonsense)]
    [InlineData(SandboxOutage.Busy, GatewayTroubleKind.Busy)]
    public async Task Refund_WhileTheProviderIsInTrouble_IsUndecidedAndTheSameKeyDecidesIt(SandboxOutage outage, GatewayTroubleKind kind)
    {
        var payment = await PaidAsync();
        await Sandbox.SwitchOutageAsync(outage, 20, Soon);

        var trouble = (await Gateway.RefundAsync(Refund(payment, 100, "refund-1"), Soon)).Trouble;
        await Sandbox.SwitchOutageAsync(SandboxOutage.None, 0, Soon);
        var refund = await Gateway.RefundAsync(Refund(payment, 100, "refund-1"), Soon);

        Assert.Equal((kind, true), (trouble?.Kind, trouble?.IsUndecided));
        Assert.Equal([refund.Value.Id], (await Gateway.ListRefundsAsync(payment.Id, null, Soon)).Value.Items.Select(item => item.Id));
    }

    [Theory]
    [InlineData(SandboxOutage.Away)]
    [InlineData(SandboxOutage.Failing)]
    public async Task Open_WhileTheProviderStumblesOnce_IsTriedAgainAndOpensOne(SandboxOutage outage)
    {
        await Sandbox.SwitchOutageAsync(outage, 1, Soon);

        var answer = await Gateway.OpenCheckoutAsync(Request(), Soon);

        Assert.True(answer.Succeeded, $"{answer.Trouble}");
        Assert.Single(await Sandbox.ListAsync(Soon));
    }

    [Fact]
    public async Task Read_WhatIsNotThere_IsMissing()
    {
        GatewayTrouble?[] troubles =
        [
            (await Gateway.ReadCheckoutAsync("cs_test_nobody", Soon)).Trouble,
            (await Gateway.ReadPaymentAsync("pi_nobody", Soon)).Trouble,
            (await Gateway.ReadRefundAsync("re_nobody/../../payouts", Soon)).Trouble,
            (await Gateway.ExpireCheckoutAsync("cs_test_nobody", "expire-1", Soon)).Trouble,
        ];

        Assert.All(troubles, trouble => Assert.True(trouble is { IsMissing: true, IsUndecided: false }, $"{trouble}"));
    }

    [Fact]
    public async Task Ask_AndStopWaiting_IsCancelled()
    {
        await Sandbox.SwitchOutageAsync(SandboxOutage.Silent, 1, Soon);
        using var stop = new CancellationTokenSource();
        App.WhenSilent = stop.Cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Gateway.OpenCheckoutAsync(Request(), stop.Token));
    }
}
