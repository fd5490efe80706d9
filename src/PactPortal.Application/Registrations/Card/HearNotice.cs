using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing.Refunds;
using PactPortal.Data;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Registrations.Card;

/// <summary>Acts on a notice of the payment provider, once: on what it is about, never on what it says of it.</summary>
public sealed class HearNotice(PortalDbContext db, IPaymentGateway gateway, SettleCheckout settle, HearRefunds refunds)
{
    private const string ChargeRefunded = "charge.refunded";

    /// <returns>Trouble where the provider has to send it again; null where it was done, was done before, or is none of the portal's business.</returns>
    public async Task<GatewayTrouble?> ExecuteAsync(WebhookEvent notice, CancellationToken cancellation)
    {
        if (await db.ProviderEvents.AnyAsync(candidate => candidate.EventId == notice.Id, cancellation))
        {
            return null;
        }

        return notice switch
        {
            { About: WebhookObject.Checkout, ObjectId: { } checkoutId } => (await settle.ExecuteAsync(checkoutId, notice, cancellation))?.Trouble,
            { PaymentId: { } paymentId } when notice is { About: WebhookObject.Refund } or { About: WebhookObject.Charge, Type: ChargeRefunded } =>
                await FindPaymentAsync(paymentId, cancellation) ?? await refunds.ExecuteAsync(paymentId, notice, cancellation),
            _ => null,
        };
    }

    /// <summary>Of money that went back before it was heard of that it came: first it is recorded.</summary>
    private async Task<GatewayTrouble?> FindPaymentAsync(string paymentId, CancellationToken cancellation)
    {
        if (await db.Payments.AnyAsync(payment => payment.ProviderId == paymentId, cancellation))
        {
            return null;
        }

        var read = await gateway.ReadPaymentAsync(paymentId, cancellation);
        if (read.Trouble is not null)
        {
            return read.Trouble is { IsMissing: true } ? null : read.Trouble;
        }

        var registrationId = read.Value.RegistrationId;
        var unsettled = await db.CardCheckouts.AsNoTracking()
            .Where(checkout => checkout.RegistrationId == registrationId && checkout.ProviderId != null && checkout.State != CardCheckoutState.Paid)
            .Select(checkout => checkout.ProviderId).ToListAsync(cancellation);
        foreach (var checkoutId in unsettled.OfType<string>())
        {
            if (await settle.ExecuteAsync(checkoutId, null, cancellation) is { Trouble: { } trouble })
            {
                return trouble;
            }
        }

        return null;
    }
}
