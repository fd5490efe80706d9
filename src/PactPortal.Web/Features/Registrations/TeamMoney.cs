using PactPortal.Application.Billing;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Registrations;

/// <summary>What a registration's documents and ledger say.</summary>
/// <param name="Documents">Oldest first.</param>
/// <param name="Settlements">Payments, refunds, write-offs and corrections, oldest first; what lowers the balance is negative.</param>
/// <param name="Balance">What is owed, by the ledger.</param>
/// <param name="Order">The purchase order that covers the team, or null.</param>
public sealed record TeamMoney(IReadOnlyList<DocumentOnPage> Documents, IReadOnlyList<Settlement> Settlements, Money Balance, TeamOrder? Order)
{
    public static readonly TeamMoney None = new([], [], Money.Zero, null);

    /// <summary>The invoice that stands, or null.</summary>
    public DocumentOnPage? Invoice => Documents.LastOrDefault(document => document is { Kind: BillingDocumentKind.Invoice, IsCredited: false });
}

public sealed record Settlement(LedgerKind Kind, string Label, Money Amount, DateTimeOffset At);

public sealed record TeamOrder(Guid PurchaseOrderId, string Number, Money NotToExceed, DateOnly ExpiresOn, PurchaseOrderState State, string? Reason);
