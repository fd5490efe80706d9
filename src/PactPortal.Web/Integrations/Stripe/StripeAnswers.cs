using PactPortal.Domain;
using PactPortal.Domain.Billing;
using Stripe;
using Stripe.Checkout;
using StripeRefund = global::Stripe.Refund;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>Stripe's objects in the portal's words. A state nobody knows, or another currency, is nonsense and never a guess.</summary>
internal static class StripeAnswers
{
    public static GatewayAnswer<CheckoutSession> Checkout(Session session)
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
            "unpaid" => session.PaymentIntent?.Status == "processing" ? CheckoutPaymentStatus.Processing : CheckoutPaymentStatus.Unpaid,
            _ => null,
        };
        return session is { Object: "checkout.session", Id: { } id, AmountTotal: { } total } && IsDollars(session.Currency) && status is { } known && payment is { } paid
            ? new CheckoutSession(
                id, session.Url, known, paid, session.PaymentIntentId, new Money(total), Instant(session.ExpiresAt),
                session.Livemode, session.Metadata?.GetValueOrDefault(ProviderMarks.Reference), Mark(session.Metadata, ProviderMarks.Registration))
            : StripeTrouble.Nonsense("unknown_checkout");
    }

    public static GatewayAnswer<CardPayment> Payment(PaymentIntent intent)
    {
        CardPaymentStatus? status = intent.Status switch
        {
            "requires_payment_method" or "requires_confirmation" or "requires_action" => CardPaymentStatus.Waiting,
            "processing" => CardPaymentStatus.Processing,
            "succeeded" => CardPaymentStatus.Succeeded,
            "canceled" => CardPaymentStatus.Cancelled,
            _ => null, // requires_capture too: the portal asks nobody to authorize without taking
        };
        var (charge, isPaid) = (intent.LatestCharge, status == CardPaymentStatus.Succeeded);
        return intent is { Object: "payment_intent", Id: { } id } && IsDollars(intent.Currency) && status is { } known && (charge is not null || !isPaid)
            ? new CardPayment(
                id, known, new Money(intent.Amount), new Money(intent.AmountReceived), new Money(charge?.AmountRefunded ?? 0), intent.Livemode,
                isPaid ? charge?.Id : null, charge?.Disputed == true, charge?.PaymentMethodDetails?.Card?.Brand, charge?.PaymentMethodDetails?.Card?.Last4,
                isPaid && charge is not null ? Instant(charge.Created) : null, intent.Metadata?.GetValueOrDefault(ProviderMarks.Reference), Mark(intent.Metadata, ProviderMarks.Registration))
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
        return refund is { Object: "refund", Id: { } id, PaymentIntentId: { } payment } && IsDollars(refund.Currency) && status is { } known
            ? new GatewayRefund(id, payment, new Money(refund.Amount), known, Instant(refund.Created), Mark(refund.Metadata, ProviderMarks.Refund), refund.FailureReason)
            : StripeTrouble.Nonsense("unknown_refund");
    }

    public static GatewayAnswer<BalanceMovement> Movement(BalanceTransaction movement)
    {
        var kind = movement.Type switch
        {
            "charge" or "payment" => MovementKind.Payment,
            "refund" or "payment_refund" or "refund_failure" or "payment_failure_refund" => MovementKind.Refund,
            "payout" or "payout_cancel" or "payout_failure" => MovementKind.Payout,
            "stripe_fee" or "stripe_fx_fee" or "tax_fee" => MovementKind.Fee,
            _ => MovementKind.Other,
        };
        var payment = movement.Source switch { Charge charge => charge.PaymentIntentId, StripeRefund refund => refund.PaymentIntentId, _ => null };
        return movement is { Object: "balance_transaction", Id: { } id } && IsDollars(movement.Currency)
            ? new BalanceMovement(
                id, kind, new Money(movement.Amount), new Money(movement.Fee), new Money(movement.Net), movement.SourceId, payment,
                Instant(movement.Created), Instant(movement.AvailableOn))
            : StripeTrouble.Nonsense("unknown_movement");
    }

    public static GatewayAnswer<GatewayPayout> Payout(Payout payout)
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
        return payout is { Object: "payout", Id: { } id } && IsDollars(payout.Currency) && status is { } known
            ? new GatewayPayout(id, new Money(payout.Amount), known, Instant(payout.Created), DateOnly.FromDateTime(payout.ArrivalDate))
            : StripeTrouble.Nonsense("unknown_payout");
    }

    /// <summary>A page, or the first trouble in it: a total over the rest would be wrong.</summary>
    public static GatewayAnswer<GatewayPage<T>> Page<TFrom, T>(StripeList<TFrom> list, Func<TFrom, GatewayAnswer<T>> read, Func<T, string> idOf)
        where T : class
    {
        if (list is not { Object: "list", Data: not null })
        {
            return StripeTrouble.Nonsense("unknown_list");
        }

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

    private static bool IsDollars(string? currency) => currency == "usd";

    private static DateTimeOffset Instant(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    private static Guid? Mark(Dictionary<string, string>? metadata, string key) => Guid.TryParse(metadata?.GetValueOrDefault(key), out var id) ? id : null;
}
