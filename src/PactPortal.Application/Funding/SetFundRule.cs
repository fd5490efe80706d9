using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Funding;
using PactPortal.Domain;
using PactPortal.Domain.Funding;

namespace PactPortal.Application.Funding;

/// <summary>Says how a convening draws on a fund, for the first time or otherwise than before. What was drawn stays as it is.</summary>
public sealed class SetFundRule(PortalDbContext db)
{
    /// <param name="caller">Of the planning team's finance, with the reason.</param>
    /// <param name="shownVersion">Of the rule that was changed; null where there was none.</param>
    public Task<Outcome<FundRule>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid fundId, FundRuleTerms terms, int? shownVersion, CancellationToken cancellation) =>
        db.CommitAsync<FundRule>(
            caller.Act, "fund rule set", rule => AuditSubject.FundRule(rule.FundRuleId, conveningId),
            async token =>
            {
                var fund = await db.Funds.AsNoTracking().SingleOrDefaultAsync(one => one.FundId == fundId, token);
                return fund is not null && await db.Convenings.AnyAsync(convening => convening.ConveningId == conveningId, token)
                    ? await SetAsync(fund, conveningId, terms, shownVersion, caller.Act, token)
                    : Outcome.NotFound;
            },
            cancellation);

    private async Task<Outcome<FundRule>> SetAsync(
        Fund fund, Guid conveningId, FundRuleTerms terms, int? shownVersion, Act act, CancellationToken cancellation)
    {
        var (id, version) = (fund.FundId, fund.Version);
        var rules = await db.FundRules.Where(rule => rule.ConveningId == conveningId || rule.FundId == id).ToListAsync(cancellation);
        var existing = rules.Find(rule => rule.ConveningId == conveningId && rule.FundId == id);
        if (existing?.Version != shownVersion)
        {
            return new Refusal("Somebody else changed this rule while you were reading. Nothing was changed.");
        }

        var set = existing ?? new FundRule(conveningId, id);
        var setAsideElsewhere = Money.Sum(rules.Where(rule => rule.FundId == id && rule != set).Select(rule => rule.SetAsideAt(act.At)));
        var refusals = set.WhyNot(terms, fund, rules.Where(rule => rule.ConveningId == conveningId && rule != set), setAsideElsewhere)
            .Concat(FundReasons.WhyNot(act)).Concat(await UnknownAsync(terms, cancellation)).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        // Prices were computed by the rule as it was: whoever read it reads again. Likewise here, where somebody drew meanwhile.
        if (await db.Funds.Where(one => one.FundId == id && one.Version == version)
            .ExecuteUpdateAsync(update => update.SetProperty(one => one.Version, one => one.Version + 1), cancellation) != 1)
        {
            throw new DbUpdateConcurrencyException($"The fund {id} was drawn on between reading and setting its rule.");
        }

        set.Set(terms);
        await WriteAsync(set, existing is null, terms, cancellation);
        return set;
    }

    private async Task WriteAsync(FundRule rule, bool isNew, FundRuleTerms terms, CancellationToken cancellation)
    {
        var ruleId = rule.FundRuleId;
        if (isNew)
        {
            db.FundRules.Add(rule);
            db.AddCounties(rule, await db.Counties.Select(county => county.Code)
                .ToListAsync(cancellation), terms.ReserveCounties.Distinct());
            return;
        }

        var now = await db.FundRuleReserveCounties.Where(county => county.FundRuleId == ruleId).ToListAsync(cancellation);
        db.FundRuleReserveCounties.RemoveRange(now.Where(county => !terms.ReserveCounties.Contains(county.CountyCode)));
        db.FundRuleReserveCounties.AddRange(terms.ReserveCounties.Distinct().Except(now.Select(county => county.CountyCode))
            .Select(code => new FundRuleReserveCounty(ruleId, code)));
    }

    private async Task<IEnumerable<Refusal>> UnknownAsync(FundRuleTerms terms, CancellationToken cancellation)
    {
        var known = await db.Counties.Select(county => county.Code).ToListAsync(cancellation);
        return terms.ReserveCounties.Except(known)
            .Take(1).Select(code => new Refusal($"There is no county {code}.", nameof(terms.ReserveCounties)));
    }
}
