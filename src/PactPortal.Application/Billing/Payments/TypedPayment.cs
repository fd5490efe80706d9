using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Payments;

/// <summary>A payment as it was understood.</summary>
public sealed record TypedPayment(
    IReadOnlyList<WantedInvoice> Invoices, Money Amount, PaymentMeans Means, string Number, DateOnly DatedOn, string? DepositBatch, string? Reason);
