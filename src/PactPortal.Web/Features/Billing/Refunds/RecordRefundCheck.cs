using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Billing.Refunds;

/// <summary>Records the check by which a refund went out.</summary>
public sealed class RecordRefundCheck(PortalDbContext db, CurrentPerson current, CompleteRefund complete)
{
    private const int LongestNumber = 60;

    public async Task<Outcome<Refund>?> ExecuteAsync(string slug, Guid refundId, string? number, CancellationToken cancellation)
    {
        var act = current.Acting();
        if (await db.FindRefundAsync(slug, refundId, cancellation) is null)
        {
            return null;
        }

        var typed = Payment.Normalize(number ?? "");
        return typed.Length == 0 ? new Refusal("Enter the number of the check that went out.", RefundsPage.Number(refundId))
            : typed.Length > LongestNumber || typed.Any(char.IsControl) ? new Refusal($"Enter at most {LongestNumber} characters that can be read.", RefundsPage.Number(refundId))
            : await complete.ExecuteAsync(refundId, made => made.CompleteByCheck(typed, act.At), act, cancellation);
    }
}

internal static class Refunds
{
    public static Task<Refund?> FindRefundAsync(this PortalDbContext db, string slug, Guid refundId, CancellationToken cancellation) => db.Refunds.AsNoTracking().SingleOrDefaultAsync(
        refund => refund.RefundId == refundId && db.Convenings.Any(convening => convening.ConveningId == refund.ConveningId && convening.Slug == slug), cancellation);
}
