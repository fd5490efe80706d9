using System.Text.Json;
using PactPortal.Domain.Billing;
using Stripe;
using Stripe.Checkout;

namespace PactPortal.Adapters.Cards;

/// <summary>
/// Stripe Checkout by way of Stripe's own library, its telemetry off. The library asks again where there was no connection or Stripe says
/// so, with the same idempotency key; what took too long is not asked again.
/// </summary>
/// <param name="wire">Below the library; it is not disposed of here.</param>
public sealed class StripeNetGateway(StripeNetSettings settings, HttpMessageHandler wire) : IPaymentGateway
{
    private const int Repetitions = 2;

    private readonly StripeClient client = new(new StripeClientOptions
    {
        ApiKey = settings.SecretKey ?? "sk_test_none",
        ApiBase = settings.ApiBase,
        HttpClient = new SystemNetHttpClient(
            new HttpClient(new PatientHandler(wire, settings.Timeout), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan }, Repetitions, enableTelemetry: false),
    });

    public bool TakesCards => settings.SecretKey is not null;

    public bool IsLive => settings.IsLive;

    public async Task<GatewayAnswer<CheckoutSession>> OpenCheckoutAsync(CheckoutRequest request, CancellationToken cancellation)
    {
        var answer = await AskAsync(
            token => client.V1.Checkout.Sessions.CreateAsync(StripeNetForms.Opening(request, settings.EndOf(request.ExpiresAt)), Once(request.IdempotencyKey), token),
            StripeNetAnswers.Checkout, cancellation);
        return answer.Then(session => session.Amount == request.Amount && session.RegistrationId == request.RegistrationId ? session : Contradiction<CheckoutSession>());
    }

    public Task<GatewayAnswer<CheckoutSession>> ReadCheckoutAsync(string checkoutId, CancellationToken cancellation)
    {
        var options = new SessionGetOptions();
        options.AddExpand("payment_intent");
        return AskAsync(token => client.V1.Checkout.Sessions.GetAsync(checkoutId, options, cancellationToken: token), StripeNetAnswers.Checkout, cancellation);
    }

    public Task<GatewayAnswer<CheckoutSession>> ExpireCheckoutAsync(string checkoutId, string idempotencyKey, CancellationToken cancellation)
    {
        var options = new SessionExpireOptions();
        options.AddExpand("payment_intent");
        return AskAsync(token => client.V1.Checkout.Sessions.ExpireAsync(checkoutId, options, Once(idempotencyKey), token), StripeNetAnswers.Checkout, cancellation);
    }

    public Task<GatewayAnswer<CardPayment>> ReadPaymentAsync(string paymentId, CancellationToken cancellation)
    {
        var options = new PaymentIntentGetOptions();
        options.AddExpand("latest_charge");
        return AskAsync(token => client.V1.PaymentIntents.GetAsync(paymentId, options, cancellationToken: token), StripeNetAnswers.Payment, cancellation);
    }

    public async Task<GatewayAnswer<GatewayRefund>> RefundAsync(RefundRequest request, CancellationToken cancellation)
    {
        var answer = await AskAsync(token => client.V1.Refunds.CreateAsync(StripeNetForms.Refunding(request), Once(request.IdempotencyKey), token), StripeNetAnswers.Refund, cancellation);
        return answer.Then(refund => refund.Amount == request.Amount && refund.PaymentId == request.PaymentId ? refund : Contradiction<GatewayRefund>());
    }

    public Task<GatewayAnswer<GatewayRefund>> ReadRefundAsync(string refundId, CancellationToken cancellation) =>
        AskAsync(token => client.V1.Refunds.GetAsync(refundId, cancellationToken: token), StripeNetAnswers.Refund, cancellation);

    public Task<GatewayAnswer<GatewayPage<GatewayRefund>>> ListRefundsAsync(string paymentId, string? after, CancellationToken cancellation) => AskAsync(
        token => client.V1.Refunds.ListAsync(StripeNetForms.Refunds(paymentId, after), cancellationToken: token),
        list => StripeNetAnswers.Page(list, StripeNetAnswers.Refund, refund => refund.Id), cancellation);

    public Task<GatewayAnswer<GatewayPage<BalanceMovement>>> ListMovementsAsync(MovementQuery query, CancellationToken cancellation) => AskAsync(
        token => client.V1.BalanceTransactions.ListAsync(StripeNetForms.Listing(query), cancellationToken: token),
        list => StripeNetAnswers.Page(list, StripeNetAnswers.Movement, movement => movement.Id), cancellation);

    public Task<GatewayAnswer<GatewayPage<GatewayPayout>>> ListPayoutsAsync(string? after, CancellationToken cancellation) => AskAsync(
        token => client.V1.Payouts.ListAsync(StripeNetForms.Payouts(after), cancellationToken: token),
        list => StripeNetAnswers.Page(list, StripeNetAnswers.Payout, payout => payout.Id), cancellation);

    private async Task<GatewayAnswer<T>> AskAsync<TFrom, T>(Func<CancellationToken, Task<TFrom>> ask, Func<TFrom, GatewayAnswer<T>> read, CancellationToken cancellation)
        where T : class
    {
        if (!TakesCards)
        {
            return GatewayTrouble.CardsAreOff;
        }

        try
        {
            return read(await ask(cancellation));
        }
        catch (StripeException exception)
        {
            return StripeNetTrouble.Of(exception);
        }
        catch (TimeoutException)
        {
            return new GatewayTrouble(GatewayTroubleKind.Unreachable, "no_answer_in_time");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new GatewayTrouble(GatewayTroubleKind.Unreachable, "no_connection");
        }
        catch (Exception exception) when (exception is JsonException or NullReferenceException or FormatException or NotSupportedException)
        {
            // The library reads on where an answer is of another shape than it expects.
            return StripeNetAnswers.Nonsense("unreadable");
        }
    }

    private static RequestOptions Once(string idempotencyKey) => new() { IdempotencyKey = idempotencyKey };

    private static GatewayAnswer<T> Contradiction<T>()
        where T : class => StripeNetAnswers.Nonsense("another_than_asked");
}
