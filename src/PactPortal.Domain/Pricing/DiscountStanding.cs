namespace PactPortal.Domain.Pricing;

/// <summary>What a code can do for a team at an instant.</summary>
/// <param name="UsesLeft">Seats of the team that may have it, those first that the quote comes to first.</param>
/// <param name="RateIds">The only rates it is for; empty: all of them.</param>
public sealed record DiscountStanding(string Code, Discount Gives, int UsesLeft, IReadOnlyList<Guid> RateIds)
{
    /// <summary>What a price line says: "Code SPRING-26", "Code SPRING-26, 10% of what is owing".</summary>
    public string Label => Gives.Share is null ? $"Code {Code}" : $"Code {Code}, {Gives.Describe()}";

    public bool IsFor(Rate rate) => RateIds.Count == 0 || RateIds.Contains(rate.RateId);
}
