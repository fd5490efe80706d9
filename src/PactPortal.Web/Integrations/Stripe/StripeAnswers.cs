using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>Stripe's objects in the portal's words. A state nobody knows, or another currency, is nonsense and never a guess.</summary>
internal static class StripeAnswers
{
    public static GatewayAnswer<CheckoutSession> Checkout(StripeSession session)
    {
        CheckoutStatus? status = session.Status switch
        {
            "open" => CheckoutStatus.Open,
            "complete" => CheckoutStatus.Complete,
            "expired" => CheckoutStatus.Expired,
            _ => null,
        };
        CheckoutPaymentStatus? payment = session.PaymentStatus switch
        {
            "paid" => CheckoutPaymentStatus.Paid,
            // Stripe calls both unpaid: a bank that takes its time, and one that said no.
            "unpaid" => session.PaymentIntent?.Whole?.Status == "processing" ? CheckoutPaymentStatus.Processing : CheckoutPaymentStatus.Unpaid,
            _ => null,
        };
        return session.Object == "checkout.session" && IsDollars(session.Currency) && status is { } known && payment is { } paid
            ? new CheckoutSession(
                session.Id, session.Url, known, paid, session.PaymentIntent?.Id, new Money(session.AmountTotal), StripeJson.Instant(session.ExpiresAt),
                session.Livemode, session.Metadata?.GetValueOrDefault(ProviderMarks.Reference), Id(session.Metadata, ProviderMarks.Registration))
            : StripeTrouble.Nonsense("unknown_checkout");
    }

    public static GatewayAnswer<CardPayment> Payment(StripeIntent intent)
    {
        CardPaymentStatus? status = intent.Status switch
        {
            "requires_payment_method" or "requires_confirmation" or "requires_action" => CardPaymentStatus.Waiting,
            "processing" => CardPaymentStatus.Processing,
            "succeeded" => CardPaymentStatus.Succeeded,
            "canceled" => CardPaymentStatus.Cancelled,
            _ => null, // requires_capture too: the portal asks nobody to authorize without taking
        };
        var charge = intent.LatestCharge?.Whole;
        var isPaid = status == CardPaymentStatus.Succeeded;
        return intent.Object == "payment_intent" && IsDollars(intent.Currency) && status is { } known && (charge is not null || !isPaid)
            ? new CardPayment(
                intent.Id, known, new Money(intent.Amount), new Money(intent.AmountReceived), new Money(charge?.AmountRefunded ?? 0), intent.Livemode,
                isPaid ? charge?.Id : null, charge?.Disputed == true, charge?.PaymentMethodDetails?.Card?.Brand, charge?.PaymentMethodDetails?.Card?.Last4,
                isPaid && charge is not null ? StripeJson.Instant(charge.Created) : null, intent.Metadata?.GetValueOrDefault(ProviderMarks.Reference), Id(intent.Metadata, ProviderMarks.Registration))
            : StripeTrouble.Nonsense("unknown_payment");
    }

    public static GatewayAnswer<GatewayRefund> Refund(StripeRefund refund)
    {
        GatewayRefundStatus? status = refund.Status switch
        {
            "pending" or "requires_action" => GatewayRefundStatus.Pending,
            "succeeded" => GatewayRefundStatus.Succeeded,
            "failed" or "canceled" => GatewayRefundStatus.Failed,
            _ => null,
        };
        return refund.Object == "refund" && IsDollars(refund.Currency) && status is { } known && refund.PaymentIntent is { } payment
            ? new GatewayRefund(refund.Id, payment, new Money(refund.Amount), known, StripeJson.Instant(refund.Created), Id(refund.Metadata, ProviderMarks.Refund), refund.FailureReason)
            : StripeTrouble.Nonsense("unknown_refund");
    }

    public static GatewayAnswer<BalanceMovement> Movement(StripeMovement movement)
    {
        var kind = movement.Type switch
        {
            "charge" or "payment" => MovementKind.Payment,
            "refund" or "payment_refund" or "refund_failure" or "payment_failure_refund" => MovementKind.Refund,
            "payout" or "payout_cancel" or "payout_failure" => MovementKind.Payout,
            "stripe_fee" or "stripe_fx_fee" or "tax_fee" => MovementKind.Fee,
            _ => MovementKind.Other,
        };
        return IsDollars(movement.Currency)
            ? new BalanceMovement(
                movement.Id, kind, new Money(movement.Amount), new Money(movement.Fee), new Money(movement.Net), movement.Source?.Id,
                movement.Source?.Whole?.PaymentIntent, StripeJson.Instant(movement.Created), StripeJson.Instant(movement.AvailableOn))
            : StripeTrouble.Nonsense("unknown_currency");
    }

    public static GatewayAnswer<GatewayPayout> Payout(StripePayout payout)
    {
        PayoutStatus? status = payout.Status switch
        {
            "pending" => PayoutStatus.Pending,
            "in_transit" => PayoutStatus.InTransit,
            "paid" => PayoutStatus.Paid,
            "failed" => PayoutStatus.Failed,
            "canceled" => PayoutStatus.Cancelled,
            _ => null,
        };
        return IsDollars(payout.Currency) && status is { } known
            ? new GatewayPayout(payout.Id, new Money(payout.Amount), known, StripeJson.Instant(payout.Created), DateOnly.FromDateTime(StripeJson.Instant(payout.ArrivalDate).UtcDateTime))
            : StripeTrouble.Nonsense("unknown_payout");
    }

    /// <summary>A page, or the first trouble in it: a total over the rest would be wrong.</summary>
    public static GatewayAnswer<GatewayPage<T>> Page<TFrom, T>(StripeList<TFrom> list, Func<TFrom, GatewayAnswer<T>> read, Func<T, string> idOf)
        where T : class
    {
        var items = new List<T>(list.Data.Count);
        foreach (var answer in list.Data.Select(read))
        {
            if (answer.Trouble is { } trouble)
            {
                return trouble;
            }

            items.Add(answer.Value);
        }

        return new GatewayPage<T>(items, list.HasMore && items.Count > 0 ? idOf(items[^1]) : null);
    }

    private static bool IsDollars(string currency) => currency == "usd";

    private static Guid? Id(Dictionary<string, string>? metadata, string key) => Guid.TryParse(metadata?.GetValueOrDefault(key), out var id) ? id : null;
}
