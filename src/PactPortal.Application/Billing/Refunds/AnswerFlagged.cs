using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Refunds;

/// <summary>
/// A person saw to a refund that was made elsewhere or failed: it is left as it is, or one that failed is proposed again under a key of its
/// own. Pressed twice it is done once.
/// </summary>
public sealed class AnswerFlagged(PortalDbContext db, RefundReservations reservations)
{
    public async Task<Outcome<Refund>> ExecuteAsync(Caller caller, string slug, Guid refundId, bool again, CancellationToken cancellation)
    {
        var act = caller.Act;
        return await db.FindRefundAsync(slug, refundId, cancellation) is null ? Outcome.NotFound : await db.CommitAsync<Refund>(
            act, again ? "failed refund proposed again" : "refund seen", AuditSubject.Refund(refundId),
            token => AnswerAsync(refundId, again, act, token), cancellation);
    }

    private async Task<Outcome<Refund>> AnswerAsync(Guid refundId, bool again, Act act, CancellationToken cancellation)
    {
        var refund = await db.Refunds.SingleAsync(candidate => candidate.RefundId == refundId, cancellation);
        if (!refund.IsFlagged)
        {
            return Outcome.Unchanged(refund);
        }

        if (again)
        {
            var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == refund.PaymentId, cancellation);
            var amount = Money.Min(refund.Amount, payment.Amount - payment.RefundPromised);
            if (refund.State != RefundState.Failed || amount <= Money.Zero || payment.ReturnedAt is not null)
            {
                return new Refusal("Nothing of this payment is left to give back. The list below says where it went.");
            }

            var registration = await db.Registrations.SingleAsync(
                candidate => candidate.RegistrationId == refund.RegistrationId, cancellation);
            await reservations.ReserveAsync(registration, payment, amount, refund.Reason, act, cancellation);
            registration.Note(act, $"Refund of {amount} proposed");
        }

        refund.See(act.At);
        return refund;
    }
}
