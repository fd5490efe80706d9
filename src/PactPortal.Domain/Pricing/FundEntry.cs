using System.Text.Json.Serialization;

namespace PactPortal.Domain.Pricing;

public enum FundEntryKind
{
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
}

/// <summary>The fund's append-only record. Its balance is allocations and releases less commitments; draws say which commitments are final.</summary>
public sealed class FundEntry(Guid offsetFundId, FundEntryKind kind, Money amount, Money fromReserve, DateTimeOffset at, Guid? registrationId, string? countyCode)
{
    public Guid FundEntryId { get; private set; } = Guid.CreateVersion7();

    public Guid OffsetFundId { get; private set; } = offsetFundId;

    public FundEntryKind Kind { get; private set; } = kind;

    /// <summary>Always positive; the kind says which way it goes.</summary>
    public Money Amount { get; private set; } = amount;

    public Money FromReserve { get; private set; } = fromReserve;

    public DateTimeOffset At { get; private set; } = at;

    public Guid? RegistrationId { get; private set; } = registrationId;

    public string? CountyCode { get; private set; } = countyCode;
}
