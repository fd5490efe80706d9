using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Tests.Billing.Gateway;

public abstract partial class PaymentGatewayContract
{
    private static readonly Guid RefundId = Guid.Parse("0199c0de-0000-7000-8000-000000000002");

    [Fact]
    public async Task Refund_PartThenMoreThanIsLeftThenTheRest_GivesBackWhatWasPaid()
    {
        var payment = await PaidAsync();

        var part = (await Gateway.RefundAsync(Refund(payment, 47_500, "refund-1"), Soon)).Value;
        var over = await Gateway.RefundAsync(Refund(payment, 100_001, "refund-2"), Soon);
        var rest = (await Gateway.RefundAsync(Refund(payment, 100_000, "refund-3"), Soon)).Value;
        var more = await Gateway.RefundAsync(Refund(payment, 1, "refund-4"), Soon);

        Assert.Equal((GatewayRefundStatus.Succeeded, new Money(47_500), payment.Id, RefundId), (part.Status, part.Amount, part.PaymentId, part.PortalRefundId));
        Assert.Equal((GatewayTroubleKind.Refused, "amount_too_large"), (over.Trouble?.Kind, over.Trouble?.Code));
        Assert.Equal(new Money(100_000), rest.Amount);
        Assert.Equal((GatewayTroubleKind.Refused, "charge_already_refunded"), (more.Trouble?.Kind, more.Trouble?.Code));
        Assert.Equal((new Money(147_500), Money.Zero), await RefundedAndLeftAsync(payment));
    }

    [Fact]
    public async Task Refund_TwiceWithOneKey_IsOneRefund()
    {
        var payment = await PaidAsync();

        var first = (await Gateway.RefundAsync(Refund(payment, 100, "refund-1"), Soon)).Value;
        var again = (await Gateway.RefundAsync(Refund(payment, 100, "refund-1"), Soon)).Value;

        Assert.Equal(first, again);
        Assert.Equal((new Money(100), new Money(147_400)), await RefundedAndLeftAsync(payment));
    }

    [Theory]
    [InlineData(true, GatewayRefundStatus.Succeeded, 100)]
    [InlineData(false, GatewayRefundStatus.Failed, 0)]
    public async Task Refund_ThatTakesItsTime_IsPendingUntilTheBankAnswers(bool succeeds, GatewayRefundStatus then, long refunded)
    {
        var payment = await PaidAsync();
        await Sandbox.LetRefundsTakeTimeAsync(true, Soon);

        var pending = (await Gateway.RefundAsync(Refund(payment, 100, "refund-1"), Soon)).Value;
        await Sandbox.FinishRefundAsync(pending.Id, succeeds, Soon);
        var finished = (await Gateway.ReadRefundAsync(pending.Id, Soon)).Value;

        Assert.Equal((GatewayRefundStatus.Pending, then), (pending.Status, finished.Status));
        Assert.Equal(succeeds, finished.FailureReason is null);
        Assert.Equal(new Money(refunded), (await RefundedAndLeftAsync(payment)).Refunded);
    }

    [Fact]
    public async Task Refund_ThatWasMadeAndFailsDaysLater_IsFailedAndTheMoneyIsLeft()
    {
        var payment = await PaidAsync();
        var made = (await Gateway.RefundAsync(Refund(payment, 100, "refund-1"), Soon)).Value;

        App.Clock.Now = App.Clock.Now.AddDays(4);
        await Sandbox.FinishRefundAsync(made.Id, false, Soon);
        var failed = (await Gateway.ReadRefundAsync(made.Id, Soon)).Value;

        Assert.Equal((GatewayRefundStatus.Succeeded, GatewayRefundStatus.Failed), (made.Status, failed.Status));
        Assert.Equal(Money.Zero, (await RefundedAndLeftAsync(payment)).Refunded);
    }

    [Fact]
    public async Task Payouts_OneAfterAnother_HoldEachMovementOnce()
    {
        var first = await PaidAsync();
        await Sandbox.PayOutAsync(Soon);
        App.Clock.Now = App.Clock.Now.AddDays(1);
        var second = await PaidAsync("open-2");
        await Sandbox.PayOutAsync(Soon);

        var payouts = (await Gateway.ListPayoutsAsync(null, Soon)).Value.Items;
        var rest = (await Gateway.ListPayoutsAsync(payouts[0].Id, Soon)).Value.Items;
        var paid = new List<string?>();
        foreach (var payout in payouts)
        {
            paid.AddRange((await Gateway.ListMovementsAsync(new MovementQuery(PayoutId: payout.Id), Soon)).Value.Items
                .Where(movement => movement.Kind == MovementKind.Payment).Select(movement => movement.PaymentId));
        }

        Assert.Equal([second.Id, first.Id], paid);
        Assert.Equal([payouts[1].Id], rest.Select(payout => payout.Id));
        Assert.Equal((PayoutStatus.Paid, App.Clock.Now), (payouts[0].Status, payouts[0].MadeAt));
    }

    [Fact]
    public async Task Refund_InTheProvidersDashboard_IsListedBesideThePortalsOwn()
    {
        var payment = await PaidAsync();
        var own = (await Gateway.RefundAsync(Refund(payment, 100, "refund-1"), Soon)).Value;

        var theirs = await Sandbox.RefundInDashboardAsync(payment.Id, new Money(200), Soon);
        await PaidAsync("open-2");
        var page = (await Gateway.ListRefundsAsync(payment.Id, null, Soon)).Value;

        Assert.Equal([(theirs, null, new Money(200)), (own.Id, RefundId, new Money(100))], page.Items.Select(refund => (refund.Id, refund.PortalRefundId, refund.Amount)));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Movements_OfAPayout_AddUpToIt()
    {
        var payment = await PaidAsync();
        await Gateway.RefundAsync(Refund(payment, 10_000, "refund-1"), Soon);
        await Sandbox.PayOutAsync(Soon);

        var payout = Assert.Single((await Gateway.ListPayoutsAsync(null, Soon)).Value.Items);
        var movements = (await Gateway.ListMovementsAsync(new MovementQuery(PayoutId: payout.Id), Soon)).Value.Items;
        var later = (await Gateway.ListMovementsAsync(new MovementQuery(From: App.Clock.Now.AddSeconds(1)), Soon)).Value.Items;

        Assert.Equal([MovementKind.Payout, MovementKind.Refund, MovementKind.Payment], movements.Select(movement => movement.Kind));
        Assert.Equal([null, payment.Id, payment.Id], movements.Select(movement => movement.PaymentId));
        Assert.Equal(new Money(147_500 - 10_000 - 4_308), payout.Amount);
        Assert.Equal(Money.Zero, Money.Sum(movements.Select(movement => movement.Net)));
        Assert.Empty(later);
    }

    [Fact]
    public async Task Movements_OfMoreThanAPage_ComeWholeAndOnce()
    {
        var payment = await PaidAsync();
        for (var number = 0; number < 120; number++)
        {
            await Sandbox.RefundInDashboardAsync(payment.Id, new Money(1), Soon);
        }

        var first = (await Gateway.ListMovementsAsync(new MovementQuery(), Soon)).Value;
        var second = (await Gateway.ListMovementsAsync(new MovementQuery(After: first.Next), Soon)).Value;

        Assert.Equal((100, 21, (string?)null), (first.Items.Count, second.Items.Count, second.Next));
        Assert.Equal(121, first.Items.Concat(second.Items).Select(movement => movement.Id).Distinct().Count());
    }

    private static RefundRequest Refund(CardPayment payment, long cents, string key) => new(payment.Id, new Money(cents), RefundReason.RequestedByCustomer, RefundId, key);

    private async Task<(Money Refunded, Money Left)> RefundedAndLeftAsync(CardPayment payment)
    {
        var read = (await Gateway.ReadPaymentAsync(payment.Id, Soon)).Value;
        return (read.Refunded, read.Left);
    }
}
