using System.Text.Json.Serialization;

namespace PactPortal.Domain.Billing;

/// <summary>Why what a registration owes changed.</summary>
public enum LedgerKind
{
    [JsonStringEnumMemberName("Charge")]
    Charge = 1,
    [JsonStringEnumMemberName("Offset")]
    Offset = 2,
    [JsonStringEnumMemberName("Scholarship")]
    Scholarship = 3,
    [JsonStringEnumMemberName("Discount")]
    Discount = 4,
    [JsonStringEnumMemberName("Payment")]
    Payment = 5,
    [JsonStringEnumMemberName("Refund")]
    Refund = 6,

    /// <summary>A correction that none of the others says, such as the share that is kept of a cancelled seat.</summary>
    [JsonStringEnumMemberName("Adjustment")]
    Adjustment = 7,
    [JsonStringEnumMemberName("WriteOff")]
    WriteOff = 8,
}

/// <summary>
/// One line of a registration's ledger, append-only: what is owed is the sum of its lines. Nothing changes a price without one.
/// </summary>
/// <param name="amount">What raises the debt is positive, what lowers it negative.</param>
/// <param name="label">For statements: "PACT member county, Early bird", "Warrant 4471".</param>
public sealed class LedgerEntry(Guid registrationId, LedgerKind kind, Money amount, string label, DateTimeOffset at)
{
    public Guid LedgerEntryId { get; private set; } = Guid.CreateVersion7();

    public Guid RegistrationId { get; private set; } = registrationId;

    public LedgerKind Kind { get; private set; } = kind;

    public Money Amount { get; private set; } = amount;

    public string Label { get; private set; } = label;

    /// <summary>By the portal's clock.</summary>
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>The seat that is priced, the payment that was applied, the refund that was made; null for the registration as a whole.</summary>
    public Guid? About { get; init; }

    /// <summary>Whether it is part of the price rather than of its settlement.</summary>
    public bool IsPrice => Kind is LedgerKind.Charge or LedgerKind.Offset or LedgerKind.Scholarship or LedgerKind.Discount or LedgerKind.Adjustment;
}
