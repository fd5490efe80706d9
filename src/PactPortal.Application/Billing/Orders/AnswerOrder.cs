using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;

namespace PactPortal.Application.Billing.Orders;

/// <summary>
/// The planning team's finance accepts a purchase order or not. A rejected one un-confirms nobody: its teams are told why, and
/// asked for another.
/// </summary>
public sealed class AnswerOrder(PortalDbContext db)
{
    private const int LongestReason = 500;

    public Task<Outcome<PurchaseOrderState>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid purchaseOrderId, OrderAnswer answer, CancellationToken cancellation)
    {
        var reason = answer.Reason?.Trim() ?? "";
        var act = caller.Act.Because(answer.IsAccepted ? null : reason);
        return db.CommitAsync<PurchaseOrderState>(
            act, answer.IsAccepted ? "purchase order accepted" : "purchase order rejected", AuditSubject.PurchaseOrder(purchaseOrderId),
            async token =>
            {
                if (await db.PurchaseOrders.SingleOrDefaultAsync(
                    candidate => candidate.PurchaseOrderId == purchaseOrderId && candidate.ConveningId == conveningId,
                    token) is not { } order)
                {
                    return Outcome.NotFound;
                }

                if (!answer.IsAccepted && reason.Length is 0 or > LongestReason)
                {
                    return new Refusal(
                        reason.Length == 0 ? "Enter why it is not accepted: the organization reads it."
                            : $"Enter at most {LongestReason} characters; this has {reason.Length}.", nameof(answer.Reason));
                }

                if (order.State == (answer.IsAccepted ? PurchaseOrderState.Accepted : PurchaseOrderState.Rejected))
                {
                    return Outcome.Unchanged(order.State);
                }

                if (order.Version != answer.Version)
                {
                    return new Refusal("The purchase order changed while you were reading. Look at it again below; nothing was answered.");
                }

                await AnswerAsync(order, answer.IsAccepted, reason, act, token);
                return order.State;
            },
            cancellation);
    }

    private async Task AnswerAsync(PurchaseOrder order, bool isAccepted, string reason, Act act, CancellationToken cancellation)
    {
        var teams = await db.Registrations
            .Where(registration => db.PurchaseOrderCovers.Any(cover => cover.PurchaseOrderId == order.PurchaseOrderId
                && cover.RegistrationId == registration.RegistrationId))
            .OrderBy(registration => registration.Reference).ToListAsync(cancellation);
        teams.ForEach(team => team.Note(act, $"Purchase order {order.Number} {(isAccepted ? "accepted" : "not accepted")}"));
        if (isAccepted)
        {
            order.Accept(act);
            return;
        }

        order.Reject(reason, act);
        db.OutboxMessages.AddRange(teams.DistinctBy(team => team.ContactEmail, StringComparer.OrdinalIgnoreCase)
            .Select(team => OutboxMessage.ToOrganization(
                MailKind.PurchaseOrderRejected, order.PurchaseOrderId, team.RegistrationId, act.At)));
    }
}

/// <param name="Version">The order's when it was shown.</param>
public sealed record OrderAnswer(bool IsAccepted, string? Reason, int Version);
