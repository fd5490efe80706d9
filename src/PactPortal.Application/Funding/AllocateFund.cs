using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Funding;

namespace PactPortal.Application.Funding;

/// <summary>Makes a fund with its budget. A convening draws on it once it has a rule for it.</summary>
public sealed class AllocateFund(PortalDbContext db)
{
    /// <param name="caller">Of the planning team's finance, with the reason.</param>
    public Task<Outcome<Fund>> ExecuteAsync(Caller caller, FundTerms terms, CancellationToken cancellation) =>
        db.CommitAsync<Fund>(
            caller.Act, "fund allocated", fund => AuditSubject.Fund(fund.FundId),
            _ => Task.FromResult(Allocate(terms, caller.Act)),
            cancellation);

    private Outcome<Fund> Allocate(FundTerms terms, Act act)
    {
        var refusals = terms.WhyNot().Concat(FundReasons.WhyNot(act)).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var fund = Fund.Of(terms);
        db.Funds.Add(fund);
        db.FundEntries.Add(FundEntry.OfFund(fund.FundId, FundEntryKind.Allocation, fund.Budget, act));
        return fund;
    }
}
