using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations.Card;

/// <summary>
/// Does what the provider says of a checkout now: whoever asks, the browser that came back, a notice or the watch over holds, asks the
/// provider and not the messenger. Twice, late and at once, one payment results.
/// </summary>
public sealed class SettleCheckout(PortalDbContext db, IPaymentGateway gateway, TakeCardPayment take, EndHold endHold, TimeProvider time)
{
    /// <param name="eventId">Of the notice that led here; it is recorded in the same commit. Null without one.</param>
    /// <returns>The checkout as it is now; trouble where the provider could not be asked; null where no checkout of the
    /// portal has this name.</returns>
    public async Task<GatewayAnswer<CardCheckout>?> ExecuteAsync(string providerId, WebhookEvent? notice, CancellationToken cancellation)
    {
        if (!await db.CardCheckouts.AnyAsync(candidate => candidate.ProviderId == providerId, cancellation))
        {
            return null;
        }

        var session = await gateway.ReadCheckoutAsync(providerId, cancellation);
        if (session.Trouble is { } trouble)
        {
            return trouble;
        }

        if (session.Value.IsLive != gateway.IsLive)
        {
            return null;
        }

        CardPayment? payment = null;
        if (session.Value is { PaymentStatus: CheckoutPaymentStatus.Paid, PaymentId: { } paymentId })
        {
            var read = await gateway.ReadPaymentAsync(paymentId, cancellation);
            if (read.Trouble is { } unread)
            {
                return unread;
            }

            payment = read.Value;
        }

        var now = time.GetUtcNow();
        var act = Act.OfPortal(now, "The payment provider says so.");
        var outcome = await db.CommitAsync<CardCheckout>(
            act, "card payment settled", AuditSubject.CardCheckout(providerId),
            token => SettleAsync(providerId, session.Value, payment, notice, act with { Reason = null }, token), cancellation);
        return outcome.Value;
    }

    private async Task<Outcome<CardCheckout>> SettleAsync(
        string providerId, CheckoutSession session, CardPayment? payment, WebhookEvent? notice, Act act, CancellationToken cancellation)
    {
        var checkout = await db.CardCheckouts.SingleAsync(candidate => candidate.ProviderId == providerId, cancellation);
        var isNew = notice is not null && !await db.ProviderEvents.AnyAsync(candidate => candidate.EventId == notice.Id, cancellation);
        if (isNew && notice is not null)
        {
            db.ProviderEvents.Add(new ProviderEvent(notice.Id, notice.Type, act.At));
        }

        if (payment is not null && checkout.State != CardCheckoutState.Paid)
        {
            await take.ExecuteAsync(checkout, payment, act, cancellation);
            return checkout;
        }

        if (checkout.IsAlive && session.PaymentStatus == CheckoutPaymentStatus.Processing && checkout.State == CardCheckoutState.Open)
        {
            checkout.Process();
            return checkout;
        }

        var isOver = session.Status == CheckoutStatus.Expired
            || (session is { Status: CheckoutStatus.Complete, PaymentStatus: CheckoutPaymentStatus.Unpaid });
        if (checkout.IsAlive && isOver)
        {
            checkout.End();
            await endHold.InCommitAsync(checkout.RegistrationId, act, cancellation);
            return checkout;
        }

        return isNew ? checkout : Outcome.Unchanged(checkout);
    }
}
