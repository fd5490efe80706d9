using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Refunds;

/// <summary>Records the check by which a refund went out.</summary>
public sealed class RecordRefundCheck(PortalDbContext db, CompleteRefund complete)
{
    private const int LongestNumber = 60;

    public async Task<Outcome<Refund>> ExecuteAsync(
        Caller caller, string slug, Guid refundId, string? number, CancellationToken cancellation)
    {
        var act = caller.Act;
        if (await db.FindRefundAsync(slug, refundId, cancellation) is null)
        {
            return Outcome.NotFound;
        }

        var typed = Payment.Normalize(number ?? "");
        return typed.Length == 0 ? new Refusal("Enter the number of the check that went out.", Refunds.NumberField(refundId))
            : typed.Length > LongestNumber
                || typed.Any(char.IsControl) ? new Refusal(
                    $"Enter at most {LongestNumber} characters that can be read.", Refunds.NumberField(refundId))
            : await db.CommitAsync<Refund>(
                act, "refund made", AuditSubject.Refund(refundId), token => RecordAsync(refundId, typed, act, token), cancellation);
    }

    private async Task<Outcome<Refund>> RecordAsync(Guid refundId, string number, Act act, CancellationToken cancellation)
    {
        var refund = await db.Refunds.SingleAsync(candidate => candidate.RefundId == refundId, cancellation);
        if (refund.State == RefundState.Completed && refund.CheckNumber == number)
        {
            return Outcome.Unchanged(refund);
        }

        if (refund.State != RefundState.Requested)
        {
            return new Refusal("This refund isn’t waiting any more. The check was not recorded; see what is said of it below.");
        }

        if (refund.AskedAt is not null)
        {
            return new Refusal(
                "The card service was asked for this refund and hasn’t said whether it was made. Press “Refund to the card” again first.",
                Refunds.NumberField(refundId));
        }

        await complete.InCommitAsync(refund, made => made.CompleteByCheck(number, act.At), act, cancellation);
        return refund;
    }
}

public static class Refunds
{
    /// <summary>The name of a check's field, on a page of many.</summary>
    public static string NumberField(Guid refundId) => $"Number-{refundId:N}";

    public static Task<Refund?> FindRefundAsync(this PortalDbContext db, string slug, Guid refundId, CancellationToken cancellation) =>
        db.Refunds.AsNoTracking().SingleOrDefaultAsync(
            refund => refund.RefundId == refundId
                && db.Convenings.Any(convening => convening.ConveningId == refund.ConveningId && convening.Slug == slug), cancellation);
}
