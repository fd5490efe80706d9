namespace PactPortal.Domain.Pricing;

/// <summary>How many of its offset seats a county has used. A row a county from the start, so that a conditional update has one to hit.</summary>
public sealed class CountyOffsetSeats(Guid offsetFundId, string countyCode)
{
    public Guid OffsetFundId { get; private set; } = offsetFundId;

    public string CountyCode { get; private set; } = countyCode;

    public int Used { get; private set; }
}
