using System.Text.Json.Serialization;

namespace PactPortal.Domain.Billing;

/// <summary>Which movements: of a period, or in one payout; with neither, all.</summary>
/// <param name="Until">Exclusive.</param>
/// <param name="After">Where the last page ended.</param>
public sealed record MovementQuery(DateTimeOffset? From = null, DateTimeOffset? Until = null, string? PayoutId = null, string? After = null);

public enum MovementKind
{
    [JsonStringEnumMemberName("Payment")]
    Payment = 1,
    [JsonStringEnumMemberName("Refund")]
    Refund = 2,
    [JsonStringEnumMemberName("Payout")]
    Payout = 3,

    /// <summary>The provider's own fee, where it isn't taken out of a payment.</summary>
    [JsonStringEnumMemberName("Fee")]
    Fee = 4,

    /// <summary>Disputes, corrections and what the provider adds one day.</summary>
    [JsonStringEnumMemberName("Other")]
    Other = 5,
}

/// <summary>One line of the provider's balance.</summary>
/// <param name="Amount">Gross; negative where money left.</param>
/// <param name="Net">Amount less fee.</param>
/// <param name="SourceId">The charge, refund or payout it is about.</param>
/// <param name="PaymentId">The payment behind a charge or refund.</param>
public sealed record BalanceMovement(
    string Id, MovementKind Kind, Money Amount, Money Fee, Money Net, string? SourceId, string? PaymentId, DateTimeOffset At, DateTimeOffset AvailableAt);

public enum PayoutStatus
{
    [JsonStringEnumMemberName("Pending")]
    Pending = 1,
    [JsonStringEnumMemberName("InTransit")]
    InTransit = 2,
    [JsonStringEnumMemberName("Paid")]
    Paid = 3,
    [JsonStringEnumMemberName("Failed")]
    Failed = 4,
    [JsonStringEnumMemberName("Cancelled")]
    Cancelled = 5,
}

/// <param name="ArrivesOn">The day it is expected at the bank, in UTC.</param>
public sealed record GatewayPayout(string Id, Money Amount, PayoutStatus Status, DateTimeOffset MadeAt, DateOnly ArrivesOn);
