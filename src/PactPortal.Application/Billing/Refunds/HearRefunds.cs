using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Pricing;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Refunds;

/// <summary>
/// Compares the refunds of a card payment with the provider's, whoever asks and why: its dashboard's are recorded once, and what failed
/// later is taken back. The notice that led here is recorded in the same commit.
/// </summary>
public sealed class HearRefunds(PortalDbContext db, IPaymentGateway gateway, SettleRefund settle, TimeProvider time)
{
    private const int MostPages = 20;

    /// <param name="providerId">The provider's payment.</param>
    /// <returns>Trouble where the provider could not be asked; null where it was, or where the payment is none of the portal's.</returns>
    public async Task<GatewayTrouble?> ExecuteAsync(string providerId, WebhookEvent? notice, CancellationToken cancellation)
    {
        var paymentId = await db.Payments.Where(payment => payment.ProviderId == providerId).Select(payment => (Guid?)payment.PaymentId)
            .SingleOrDefaultAsync(cancellation);
        if (paymentId is not { } known)
        {
            return null;
        }

        var read = await ReadAsync(providerId, cancellation);
        if (read.Trouble is { } trouble)
        {
            return trouble;
        }

        var act = Act.OfPortal(time.GetUtcNow(), "The payment provider says so.");
        await db.CommitAsync<Guid>(
            act, "card refunds compared", AuditSubject.Payment,
            async token =>
            {
                var changed = notice is not null && !await db.ProviderEvents.AnyAsync(candidate => candidate.EventId == notice.Id, token);
                if (changed && notice is not null)
                {
                    db.ProviderEvents.Add(new ProviderEvent(notice.Id, notice.Type, act.At));
                }

                foreach (var told in read.Value.OrderBy(told => told.MadeAt).ThenBy(told => told.Id, StringComparer.Ordinal))
                {
                    changed |= await settle.InCommitAsync(known, told, act with { Reason = null }, token);
                    await db.SaveChangesAsync(token);
                }

                return changed ? known : Outcome.Unchanged(known);
            },
            cancellation);
        return null;
    }

    private async Task<GatewayAnswer<List<GatewayRefund>>> ReadAsync(string providerId, CancellationToken cancellation)
    {
        var all = new List<GatewayRefund>();
        string? after = null;
        for (var page = 0; page == 0 || (after is not null && page < MostPages); page++)
        {
            var answer = await gateway.ListRefundsAsync(providerId, after, cancellation);
            if (answer.Trouble is { } trouble)
            {
                return trouble;
            }

            all.AddRange(answer.Value.Items);
            after = answer.Value.Next;
        }

        return all;
    }
}
