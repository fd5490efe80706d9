using System.Runtime.CompilerServices;
using System.Text.Json;
using PactPortal.Domain.Billing;
using Stripe;
using Stripe.Checkout;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>
/// Stripe Checkout by way of Stripe's own library, its telemetry off. The library asks again where there was no connection or Stripe says
/// so, with the same idempotency key; what took too long is not asked again.
/// </summary>
public sealed partial class StripeGateway(HttpClient http, StripeOptions options, ProviderClock clock, ILogger<StripeGateway> logger) : IPaymentGateway
{
    private const int Repetitions = 2;

    public bool TakesCards => options.TakesCards;

    public bool IsLive => options.IsLive;

    private StripeClient Client => field ??= new StripeClient(new StripeClientOptions
    {
        ApiKey = options.SecretKey,
        ApiBase = options.ApiBase.AbsoluteUri.TrimEnd('/'),
        HttpClient = new SystemNetHttpClient(http, Repetitions, enableTelemetry: false),
    });

    public async Task<GatewayAnswer<CheckoutSession>> OpenCheckoutAsync(CheckoutRequest request, CancellationToken cancellation)
    {
        var opening = StripeRequests.Opening(request, clock.EndOf(request.ExpiresAt));
        var answer = await AskAsync(() => Client.V1.Checkout.Sessions.CreateAsync(opening, Once(request.IdempotencyKey), cancellation), StripeAnswers.Checkout);
        return answer.Then(session => session.Amount == request.Amount && session.RegistrationId == request.RegistrationId ? session : Contradiction<CheckoutSession>());
    }

    public Task<GatewayAnswer<CheckoutSession>> ReadCheckoutAsync(string checkoutId, CancellationToken cancellation) => AskAsync(
        () => Client.V1.Checkout.Sessions.GetAsync(checkoutId, new SessionGetOptions { Expand = ["payment_intent"] }, cancellationToken: cancellation),
        StripeAnswers.Checkout);

    public Task<GatewayAnswer<CheckoutSession>> ExpireCheckoutAsync(string checkoutId, string idempotencyKey, CancellationToken cancellation) => AskAsync(
        () => Client.V1.Checkout.Sessions.ExpireAsync(checkoutId, new SessionExpireOptions { Expand = ["payment_intent"] }, Once(idempotencyKey), cancellation),
        StripeAnswers.Checkout);

    public Task<GatewayAnswer<CardPayment>> ReadPaymentAsync(string paymentId, CancellationToken cancellation) => AskAsync(
        () => Client.V1.PaymentIntents.GetAsync(paymentId, new PaymentIntentGetOptions { Expand = ["latest_charge"] }, cancellationToken: cancellation),
        StripeAnswers.Payment);

    public async Task<GatewayAnswer<GatewayRefund>> RefundAsync(RefundRequest request, CancellationToken cancellation)
    {
        var answer = await AskAsync(
            () => Client.V1.Refunds.CreateAsync(StripeRequests.Refunding(request), Once(request.IdempotencyKey), cancellation), StripeAnswers.Refund);
        return answer.Then(refund => refund.Amount == request.Amount && refund.PaymentId == request.PaymentId ? refund : Contradiction<GatewayRefund>());
    }

    public Task<GatewayAnswer<GatewayRefund>> ReadRefundAsync(string refundId, CancellationToken cancellation) =>
        AskAsync(() => Client.V1.Refunds.GetAsync(refundId, cancellationToken: cancellation), StripeAnswers.Refund);

    public Task<GatewayAnswer<GatewayPage<GatewayRefund>>> ListRefundsAsync(string paymentId, string? after, CancellationToken cancellation) => AskAsync(
        () => Client.V1.Refunds.ListAsync(StripeRequests.Refunds(paymentId, after), cancellationToken: cancellation),
        list => StripeAnswers.Page(list, StripeAnswers.Refund, refund => refund.Id));

    public Task<GatewayAnswer<GatewayPage<BalanceMovement>>> ListMovementsAsync(MovementQuery query, CancellationToken cancellation) => AskAsync(
        () => Client.V1.BalanceTransactions.ListAsync(StripeRequests.Movements(query), cancellationToken: cancellation),
        list => StripeAnswers.Page(list, StripeAnswers.Movement, movement => movement.Id));

    public Task<GatewayAnswer<GatewayPage<GatewayPayout>>> ListPayoutsAsync(string? after, CancellationToken cancellation) => AskAsync(
        () => Client.V1.Payouts.ListAsync(StripeRequests.Payouts(after), cancellationToken: cancellation),
        list => StripeAnswers.Page(list, StripeAnswers.Payout, payout => payout.Id));

    private async Task<GatewayAnswer<T>> AskAsync<TFrom, T>(Func<Task<TFrom>> ask, Func<TFrom, GatewayAnswer<T>> read, [CallerMemberName] string call = "")
        where T : class
    {
        var answer = TakesCards ? await AnswerAsync(ask, read) : GatewayTrouble.CardsAreOff;
        if (TakesCards && answer.Trouble is { } trouble)
        {
            Failed(logger, call, trouble.Kind, trouble.Code, trouble.RequestId);
        }

        return answer;
    }

    private static async Task<GatewayAnswer<T>> AnswerAsync<TFrom, T>(Func<Task<TFrom>> ask, Func<TFrom, GatewayAnswer<T>> read)
        where T : class
    {
        try
        {
            return read(await ask());
        }
        catch (StripeException exception)
        {
            return StripeTrouble.Of(exception);
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
            return StripeTrouble.Nonsense("unreadable");
        }
    }

    private static RequestOptions Once(string idempotencyKey) => new() { IdempotencyKey = idempotencyKey };

    private static GatewayAnswer<T> Contradiction<T>()
        where T : class => StripeTrouble.Nonsense("another_than_asked");

    [LoggerMessage(LogLevel.Warning, "Stripe gave no value to {Call}: {Kind}, {Code}, request {RequestId}")]
    private static partial void Failed(ILogger logger, string call, GatewayTroubleKind kind, string code, string? requestId);
}
