using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Billing;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Features.Billing.Refunds;

/// <summary>A refund was made: ledger, credit note and mail follow. Told twice it is done once.</summary>
public sealed class CompleteRefund(PortalDbContext db)
{
    /// <param name="complete">How it was made.</param>
    public Task<Outcome<Refund>> ExecuteAsync(Guid refundId, Action<Refund> complete, Act act, CancellationToken cancellation) => db.CommitAsync<Refund>(
        act, "refund made", refundId.ToString(),
        async token =>
        {
            var refund = await db.Refunds.SingleAsync(candidate => candidate.RefundId == refundId, token);
            if (refund.State != RefundState.Requested)
            {
                return Outcome.Unchanged(refund);
            }

            complete(refund);
            var registration = await db.Registrations.SingleAsync(candidate => candidate.RegistrationId == refund.RegistrationId, token);
            await db.GiveBackAsync(refund, registration, await db.GetConveningAsync(refund.ConveningId, token), act, token);
            registration.Note(act, refund.CheckNumber is { } check ? $"{refund.Amount} refunded by check {check}" : $"{refund.Amount} refunded to the card");
            Owe(registration, refund, act);
            return refund;
        },
        cancellation);

    private void Owe(Registration registration, Refund refund, Act act)
    {
        if (registration.ContactEmail is { } address)
        {
            db.OutboxMessages.Add(new OutboxMessage(MailKind.RefundMade, refund.RefundId, address, registration.ContactName ?? "", act.At) { RegistrationId = registration.RegistrationId });
        }
    }
}
