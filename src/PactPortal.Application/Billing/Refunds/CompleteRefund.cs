using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;

namespace PactPortal.Application.Billing.Refunds;

/// <summary>A refund was made: ledger, credit note and mail follow, in the commit that found out. Told twice it is done once.</summary>
public sealed class CompleteRefund(PortalDbContext db, RefundApplications refundApplications)
{
    /// <param name="complete">How it was made.</param>
    public async Task InCommitAsync(Refund refund, Action<Refund> complete, Act act, CancellationToken cancellation)
    {
        if (refund.State != RefundState.Requested)
        {
            return;
        }

        complete(refund);
        var registration = await db.Registrations.SingleAsync(candidate => candidate.RegistrationId == refund.RegistrationId, cancellation);
        await refundApplications.GiveBackAsync(refund, registration, await db.GetConveningAsync(refund.ConveningId, cancellation), act, cancellation);
        registration.Note(act, Told(refund));
        db.OutboxMessages.Add(OutboxMessage.ToOrganization(MailKind.RefundMade, refund.RefundId, registration.RegistrationId, act.At));
    }

    private static string Told(Refund refund) =>
        refund.CheckNumber is { } check ? $"{refund.Amount} refunded by check {check}"
        : refund.IsExternal ? $"{refund.Amount} refunded to the card, from the card service’s own dashboard"
        : $"{refund.Amount} refunded to the card";
}
