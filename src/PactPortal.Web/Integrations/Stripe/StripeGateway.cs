using System.Globalization;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>Stripe Checkout over its HTTP API.</summary>
public sealed class StripeGateway(StripeHttp stripe, StripeOptions options, ProviderClock clock) : IPaymentGateway
{
    private const string Checkouts = "/v1/checkout/sessions";
    private const string Payments = "/v1/payment_intents";
    private const string Refunds = "/v1/refunds";
    private const int PageLength = 100;

    private static readonly StripeForm WithPayment = new StripeForm().Add("expand[0]", "payment_intent");

    public bool TakesCards => options.TakesCards;

    public bool IsLive => options.IsLive;

    public async Task<GatewayAnswer<CheckoutSession>> OpenCheckoutAsync(CheckoutRequest request, CancellationToken cancellation)
    {
        var answer = await stripe.AskAsync<StripeSession>(new("open a checkout", Checkouts, StripeForms.Opening(request, clock.EndOf(request.ExpiresAt)), request.IdempotencyKey), cancellation);
        return answer.Then(StripeAnswers.Checkout).Then(session => IsAnswerTo(request, session) ? session : Contradiction<CheckoutSession>());
    }

    public async Task<GatewayAnswer<CheckoutSession>> ReadCheckoutAsync(string checkoutId, CancellationToken cancellation) =>
        (await stripe.AskAsync<StripeSession>(new("read a checkout", Of(Checkouts, checkoutId), WithPayment), cancellation)).Then(StripeAnswers.Checkout);

    public async Task<GatewayAnswer<CheckoutSession>> ExpireCheckoutAsync(string checkoutId, string idempotencyKey, CancellationToken cancellation) =>
        (await stripe.AskAsync<StripeSession>(new("expire a checkout", Of(Checkouts, checkoutId) + "/expire", WithPayment, idempotencyKey), cancellation)).Then(StripeAnswers.Checkout);

    public async Task<GatewayAnswer<CardPayment>> ReadPaymentAsync(string paymentId, CancellationToken cancellation) =>
        (await stripe.AskAsync<StripeIntent>(new("read a payment", Of(Payments, paymentId), new StripeForm().Add("expand[0]", "latest_charge")), cancellation)).Then(StripeAnswers.Payment);

    public async Task<GatewayAnswer<GatewayRefund>> RefundAsync(RefundRequest request, CancellationToken cancellation)
    {
        var answer = await stripe.AskAsync<StripeRefund>(new("refund a payment", Refunds, StripeForms.Refunding(request), request.IdempotencyKey), cancellation);
        return answer.Then(StripeAnswers.Refund).Then(refund => refund.Amount == request.Amount && refund.PaymentId == request.PaymentId ? refund : Contradiction<GatewayRefund>());
    }

    public async Task<GatewayAnswer<GatewayRefund>> ReadRefundAsync(string refundId, CancellationToken cancellation) =>
        (await stripe.AskAsync<StripeRefund>(new("read a refund", Of(Refunds, refundId), new StripeForm()), cancellation)).Then(StripeAnswers.Refund);

    public async Task<GatewayAnswer<GatewayPage<GatewayRefund>>> ListRefundsAsync(string paymentId, string? after, CancellationToken cancellation)
    {
        var answer = await stripe.AskAsync<StripeList<StripeRefund>>(new("list refunds", Refunds, Page(after).Add("payment_intent", paymentId)), cancellation);
        return answer.Then(list => StripeAnswers.Page(list, StripeAnswers.Refund, refund => refund.Id));
    }

    public async Task<GatewayAnswer<GatewayPage<BalanceMovement>>> ListMovementsAsync(MovementQuery query, CancellationToken cancellation)
    {
        var fields = Page(query.After).Add("expand[0]", "data.source").Add("payout", query.PayoutId)
            .Add("created[gte]", query.From).Add("created[lt]", query.Until);
        var answer = await stripe.AskAsync<StripeList<StripeMovement>>(new("list movements", "/v1/balance_transactions", fields), cancellation);
        return answer.Then(list => StripeAnswers.Page(list, StripeAnswers.Movement, movement => movement.Id));
    }

    public async Task<GatewayAnswer<GatewayPage<GatewayPayout>>> ListPayoutsAsync(string? after, CancellationToken cancellation)
    {
        var answer = await stripe.AskAsync<StripeList<StripePayout>>(new("list payouts", "/v1/payouts", Page(after)), cancellation);
        return answer.Then(list => StripeAnswers.Page(list, StripeAnswers.Payout, payout => payout.Id));
    }

    private static StripeForm Page(string? after) => new StripeForm().Add("limit", PageLength.ToString(CultureInfo.InvariantCulture)).Add("starting_after", after);

    private static string Of(string collection, string id) => $"{collection}/{Uri.EscapeDataString(id)}";

    private static bool IsAnswerTo(CheckoutRequest request, CheckoutSession session) =>
        session.Amount == request.Amount && session.RegistrationId == request.RegistrationId;

    private static GatewayAnswer<T> Contradiction<T>()
        where T : class => StripeTrouble.Nonsense("another_than_asked");
}
