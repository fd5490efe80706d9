using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Funding;

namespace PactPortal.Application.Funding;

/// <summary>Raises or lowers a fund's budget, never below what is committed or set aside for small counties.</summary>
public sealed class AdjustFund(PortalDbContext db)
{
    /// <param name="caller">Of the planning team's finance, with the reason.</param>
    public Task<Outcome<Fund>> ExecuteAsync(Caller caller, Guid fundId, FundAdjustment adjustment, CancellationToken cancellation) =>
        db.CommitAsync<Fund>(
            caller.Act, adjustment.Kind == FundEntryKind.Raise ? "fund raised" : "fund lowered", AuditSubject.Fund(fundId),
            async token => await db.Funds.AsNoTracking().SingleOrDefaultAsync(fund => fund.FundId == fundId, token) is { } fund
                ? await AdjustAsync(fund, adjustment, caller.Act, token)
                : Outcome.NotFound,
            cancellation);

    private async Task<Outcome<Fund>> AdjustAsync(Fund fund, FundAdjustment adjustment, Act act, CancellationToken cancellation)
    {
        var (id, version, change) = (fund.FundId, fund.Version, adjustment.Change);
        var rules = await db.FundRules.AsNoTracking().Where(rule => rule.FundId == id).ToListAsync(cancellation);
        var refusals = FundReasons.WhyNot(act).ToList();
        if (fund.WhyNot(adjustment, Money.Sum(rules.Select(rule => rule.SetAsideAt(act.At)))) is { } refusal)
        {
            refusals.Add(refusal);
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var (budget, balance) = (fund.Budget + change, fund.Balance + change);
        var changed = await db.Funds.Where(one => one.FundId == id && one.Version == version).ExecuteUpdateAsync(
            update => update.SetProperty(one => one.Budget, budget).SetProperty(one => one.Balance, balance)
                .SetProperty(one => one.Version, one => one.Version + 1), cancellation);
        if (changed != 1)
        {
            throw new DbUpdateConcurrencyException($"The fund {id} changed between reading and adjusting.");
        }

        db.FundEntries.Add(FundEntry.OfFund(id, adjustment.Kind, adjustment.Amount, act));
        return await db.Funds.AsNoTracking().SingleAsync(one => one.FundId == id, cancellation);
    }
}
