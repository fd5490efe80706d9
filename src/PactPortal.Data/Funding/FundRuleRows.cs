using PactPortal.Domain.Funding;

namespace PactPortal.Data.Funding;

/// <summary>The rows that a new rule has besides its own.</summary>
public static class FundRuleRows
{
    /// <summary>One for each county, so that a conditional update has one to hit, and one for each that the reserve is for.</summary>
    public static void AddCounties(
        this PortalDbContext db, FundRule rule, IEnumerable<string> countyCodes, IEnumerable<string> reserveCounties)
    {
        db.FundRuleCountySeats.AddRange(countyCodes.Select(code => new FundRuleCountySeats(rule.FundRuleId, code)));
        db.FundRuleReserveCounties.AddRange(reserveCounties.Select(code => new FundRuleReserveCounty(rule.FundRuleId, code)));
    }
}
