using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Funding;

namespace PactPortal.Data.Funding;

/// <summary>What a convening's funds do for a seat, for pages that are about no team.</summary>
public static class ConveningOffsets
{
    public static async Task<ConveningOffset?> ReadOffsetAsync(
        this PortalDbContext db, Guid conveningId, DateTimeOffset at, CancellationToken cancellation)
    {
        var rules = await (
            from rule in db.FundRules.AsNoTracking()
            where rule.ConveningId == conveningId
            join fund in db.Funds on rule.FundId equals fund.FundId
            select new { rule, fund }).ToListAsync(cancellation);
        return ConveningOffset.Of(rules.Select(row => (row.rule, row.fund)), at);
    }
}
