using System.Text.Json.Serialization;

namespace PactPortal.Domain.Billing;

public enum ReminderKind
{
    [JsonStringEnumMemberName("BeforeDue")]
    BeforeDue = 1,
    [JsonStringEnumMemberName("AfterDue")]
    AfterDue = 2,
}

/// <summary>That an invoice's reminder was owed: one of a kind for each invoice, whatever restarts.</summary>
public sealed class InvoiceReminder(Guid invoiceId, ReminderKind kind, DateTimeOffset owedAt)
{
    public Guid InvoiceId { get; private set; } = invoiceId;

    public ReminderKind Kind { get; private set; } = kind;

    /// <summary>By the portal's clock.</summary>
    public DateTimeOffset OwedAt { get; private set; } = owedAt;
}
