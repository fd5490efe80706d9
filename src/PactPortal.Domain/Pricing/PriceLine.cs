using System.Text.Json.Serialization;

namespace PactPortal.Domain.Pricing;

/// <summary>The steps of a seat's price, in the order they are taken.</summary>
public enum LineKind
{
    [JsonStringEnumMemberName("Registration")]
    Registration = 1,
    [JsonStringEnumMemberName("Offset")]
    Offset = 2,
    [JsonStringEnumMemberName("Scholarship")]
    Scholarship = 3,
    [JsonStringEnumMemberName("Discount")]
    Discount = 4,

    /// <summary>What is kept of seats that were given up; no step of a seat's price.</summary>
    [JsonStringEnumMemberName("Kept")]
    Kept = 5,
}

/// <summary>One step of one seat's price, stored as it was at submission. What reduces the price is negative.</summary>
/// <param name="Label">How it was computed: "PACT member county, early bird".</param>
public sealed record PriceLine(LineKind Kind, string Label, Money Amount);
