using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Domain;

namespace PactPortal.Application.Billing.Discounts;

/// <summary>Ends a code before its last day. Pressed twice it is ended once.</summary>
public sealed class EndDiscountCode(PortalDbContext db)
{
    public async Task<Outcome<Guid>> ExecuteAsync(Caller caller, string slug, Guid discountCodeId, CancellationToken cancellation)
    {
        var act = caller.Act;
        if (await db.FindAnyConveningAsync(slug, cancellation) is not { ConveningId: var conveningId }
            || !await db.DiscountCodes.AnyAsync(code => code.DiscountCodeId == discountCodeId
                && code.ConveningId == conveningId, cancellation))
        {
            return Outcome.NotFound;
        }

        return await db.CommitAsync<Guid>(
            act, "discount code ended", AuditSubject.DiscountCode(discountCodeId),
            async token =>
            {
                var code = await db.DiscountCodes.SingleAsync(candidate => candidate.DiscountCodeId == discountCodeId, token);
                if (code.EndedAt is not null)
                {
                    return Outcome.Unchanged(discountCodeId);
                }

                code.End(act.At);
                return discountCodeId;
            },
            cancellation);
    }
}
