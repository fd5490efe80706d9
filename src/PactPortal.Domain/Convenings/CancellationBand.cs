using System.Text.Json.Serialization;

namespace PactPortal.Domain.Convenings;

/// <summary>A refund rule. Bands are contiguous; the last one has no end.</summary>
/// <param name="EndsAt">Exclusive end, or null for the rest of time.</param>
/// <param name="Refund">The share of what was paid.</param>
/// <param name="FeePerPerson">Kept from the refund for each person, never below zero.</param>
public sealed record CancellationBand(
    [property: JsonPropertyName("endsAt")] DateTimeOffset? EndsAt,
    [property: JsonPropertyName("refund")] Percent Refund,
    [property: JsonPropertyName("feePerPerson")] Money FeePerPerson)
{
    /// <summary>What is kept of one seat's price: all but the refund, which is the share less the fee and never below zero.</summary>
    public Money KeptOf(Money price) => price - Money.Max(Money.Zero, Refund.ShareOf(price) - FeePerPerson);
}
