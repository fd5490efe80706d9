using System.Text.Json.Serialization;

namespace PactPortal.Domain.Funding;

/// <summary>What an entry of a fund does to it. Amounts are always positive: the kind says which way they go.</summary>
public enum FundEntryKind
{
    /// <summary>The fund was made with its budget.</summary>
    [JsonStringEnumMemberName("Allocation")]
    Allocation = 1,

    /// <summary>Promised to a registration when it was submitted.</summary>
    [JsonStringEnumMemberName("Commitment")]
    Commitment = 2,

    /// <summary>A commitment became final when the registration was confirmed. Moves no money: the commitment did.</summary>
    [JsonStringEnumMemberName("Draw")]
    Draw = 3,

    /// <summary>A commitment went back: the registration expired or was cancelled, or a seat of it was.</summary>
    [JsonStringEnumMemberName("Release")]
    Release = 4,

    /// <summary>The budget became larger, for a reason.</summary>
    [JsonStringEnumMemberName("Raise")]
    Raise = 5,

    /// <summary>The budget became smaller, for a reason.</summary>
    [JsonStringEnumMemberName("Lower")]
    Lower = 6,
}
