namespace PactPortal.Domain.Funding;

/// <summary>
/// How many of its seats by a rule a county has used. A row a county from the start, so that a conditional update has one to hit.
/// </summary>
public sealed class FundRuleCountySeats(Guid fundRuleId, string countyCode)
{
    public Guid FundRuleId { get; private set; } = fundRuleId;

    public string CountyCode { get; private set; } = countyCode;

    public int Used { get; private set; }
}
