using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Integrations.PaymentSandbox;

namespace PactPortal.Web.Tests.Billing.Gateway;

public abstract partial class PaymentGatewayContract
{
    [Fact]
    public async Task Open_ThenPay_IsReadAsPaidForItsRegistration()
    {
        var opened = await OpenAsync();

        await Sandbox.ActAsync(opened.Id, SandboxAct.Pay, Soon);
        var paid = await ReadAsync(opened);
        var payment = (await Gateway.ReadPaymentAsync(paid.PaymentId ?? "", Soon)).Value;

        Assert.Equal((CheckoutStatus.Open, CheckoutPaymentStatus.Unpaid, (string?)null), (opened.Status, opened.PaymentStatus, opened.PaymentId));
        Assert.EndsWith($"/sandbox/checkout/{opened.Id}", opened.Url, StringComparison.Ordinal);
        Assert.Equal((CheckoutStatus.Complete, CheckoutPaymentStatus.Paid, (string?)null), (paid.Status, paid.PaymentStatus, paid.Url));
        Assert.Equal(("PACT26-7KQ4M", RegistrationId, new Money(147_500), false), (paid.Reference, paid.RegistrationId, paid.Amount, paid.IsLive));
        Assert.Equal((CardPaymentStatus.Succeeded, new Money(147_500), Money.Zero, "visa", "4242"), (payment.Status, payment.Received, payment.Refunded, payment.CardBrand, payment.CardLastFour));
        Assert.Equal((RegistrationId, App.Clock.Now), (payment.RegistrationId, payment.PaidAt));
    }

    [Fact]
    public async Task Decline_TheCard_LeavesTheCheckoutOpenAndUnpaid()
    {
        var opened = await OpenAsync();

        await Sandbox.ActAsync(opened.Id, SandboxAct.Decline, Soon);
        var declined = await ReadAsync(opened);
        var payment = (await Gateway.ReadPaymentAsync(declined.PaymentId ?? "", Soon)).Value;

        Assert.Equal((CheckoutStatus.Open, CheckoutPaymentStatus.Unpaid), (declined.Status, declined.PaymentStatus));
        Assert.Equal((CardPaymentStatus.Waiting, Money.Zero, (DateTimeOffset?)null, (string?)null), (payment.Status, payment.Received, payment.PaidAt, payment.ChargeId));
    }

    [Fact]
    public async Task Expire_AnOpenCheckout_LetsNobodyPayThere()
    {
        var opened = await OpenAsync();

        var expired = (await Gateway.ExpireCheckoutAsync(opened.Id, "expire-1", Soon)).Value;
        await Sandbox.ActAsync(opened.Id, SandboxAct.Pay, Soon);

        Assert.Equal(CheckoutStatus.Expired, expired.Status);
        Assert.Equal(CheckoutPaymentStatus.Unpaid, (await ReadAsync(opened)).PaymentStatus);
    }

    [Fact]
    public async Task Expire_APaidCheckout_IsRefusedAndItStaysPaid()
    {
        var opened = await OpenAsync();
        await Sandbox.ActAsync(opened.Id, SandboxAct.Pay, Soon);

        var answer = await Gateway.ExpireCheckoutAsync(opened.Id, "expire-1", Soon);

        Assert.Equal((GatewayTroubleKind.Refused, false), (answer.Trouble?.Kind, answer.Trouble?.IsMissing));
        Assert.Equal(CheckoutPaymentStatus.Paid, (await ReadAsync(opened)).PaymentStatus);
    }

    [Fact]
    public async Task Read_AfterItsTime_IsExpiredAndCannotBePaid()
    {
        var opened = await OpenAsync();

        App.Clock.Now = opened.ExpiresAt.AddSeconds(-1);
        var before = await ReadAsync(opened);
        App.Clock.Now = opened.ExpiresAt;
        await Sandbox.ActAsync(opened.Id, SandboxAct.Pay, Soon);

        Assert.Equal(CheckoutStatus.Open, before.Status);
        Assert.Equal((CheckoutStatus.Expired, CheckoutPaymentStatus.Unpaid), ((await ReadAsync(opened)).Status, (await ReadAsync(opened)).PaymentStatus));
    }

    [Theory]
    [InlineData(SandboxAct.BankAccepts, CheckoutPaymentStatus.Paid)]
    [InlineData(SandboxAct.BankRefuses, CheckoutPaymentStatus.Unpaid)]
    public async Task PaySlowly_UntilTheBankAnswers_IsProcessing(SandboxAct bank, CheckoutPaymentStatus then)
    {
        var opened = await OpenAsync();

        await Sandbox.ActAsync(opened.Id, SandboxAct.PaySlowly, Soon);
        App.Clock.Now = opened.ExpiresAt.AddDays(2);
        var waiting = await ReadAsync(opened);
        await Sandbox.ActAsync(opened.Id, bank, Soon);

        Assert.Equal((CheckoutStatus.Complete, CheckoutPaymentStatus.Processing), (waiting.Status, waiting.PaymentStatus));
        Assert.Equal((CheckoutStatus.Complete, then), ((await ReadAsync(opened)).Status, (await ReadAsync(opened)).PaymentStatus));
    }

    [Fact]
    public async Task Open_TwiceWithOneKey_IsOneCheckout()
    {
        var first = await OpenAsync();
        App.Clock.Now = App.Clock.Now.AddMinutes(5);

        var again = await Gateway.OpenCheckoutAsync(Request() with { ExpiresAt = App.Clock.Now.AddMinutes(25) }, Soon);
        var other = await OpenAsync("open-2");

        Assert.Equal(first.Id, again.Value.Id);
        Assert.NotEqual(first.Id, other.Id);
    }

    [Fact]
    public async Task Open_WithTheKeyOfAnotherRequest_IsRefused()
    {
        await OpenAsync();

        var answer = await Gateway.OpenCheckoutAsync(Request(cents: 1_000), Soon);

        Assert.Equal((GatewayTroubleKind.Refused, "idempotency_error"), (answer.Trouble?.Kind, answer.Trouble?.Code));
    }
}
