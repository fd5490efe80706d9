using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Registrations.Card;

/// <summary>Acts on a notice of the payment provider, once.</summary>
public sealed class HearNotice(PortalDbContext db, SettleCheckout settle)
{
    /// <returns>Trouble where the provider has to send it again; null where it was done, was done before, or is none of the portal's business.</returns>
    public async Task<GatewayTrouble?> ExecuteAsync(WebhookEvent notice, CancellationToken cancellation)
    {
        if (await db.ProviderEvents.AnyAsync(candidate => candidate.EventId == notice.Id, cancellation))
        {
            return null;
        }

        return notice is { About: WebhookObject.Checkout, ObjectId: { } checkoutId }
            ? (await settle.ExecuteAsync(checkoutId, notice, cancellation))?.Trouble
            : null;
    }
}
