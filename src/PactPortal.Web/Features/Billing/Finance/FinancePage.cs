using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Billing.Finance;

/// <summary>What an organization's finance office starts from.</summary>
/// <param name="Organizations">Those the person does money for.</param>
/// <param name="Invoices">A page of what is open, by due date.</param>
/// <param name="Orders">The latest purchase orders.</param>
public sealed record FinancePage(
    IReadOnlyList<FinanceOrganization> Organizations, OpenSums Sums, IReadOnlyList<OpenInvoice> Invoices, IReadOnlyList<OrderRow> Orders, W9Standing W9, int Page, bool HasNext);

/// <param name="BillTo">Attention and address as they stand, on one line; null where nothing was said.</param>
public sealed record FinanceOrganization(Guid OrganizationId, string Name, string? BillTo, string? PayablesEmail);

/// <summary>All open invoices together, as of today in each convening's zone.</summary>
/// <param name="Due">Open, and its due date has not passed.</param>
/// <param name="NextDueOn">The first due date that has not passed.</param>
public sealed record OpenSums(Money Due, Money Overdue, DateOnly? NextDueOn)
{
    public Money Open => Due + Overdue;
}

public sealed record OpenInvoice(string Number, string? Reference, string Organization, Money Total, Money Open, DateOnly? DueOn, bool IsOverdue);

public sealed record OrderRow(Guid PurchaseOrderId, string Number, string Organization, Money NotToExceed, Money Covered, DateOnly ExpiresOn, PurchaseOrderState State, PurchaseOrderAge Age);

/// <param name="IsThere">A file can be downloaded.</param>
/// <param name="IsPlaceholder">It is a demonstration's and says so.</param>
public sealed record W9Standing(bool IsThere, bool IsPlaceholder, string? Payee, string? ContactEmail);

public sealed record DocumentRow(BillingDocumentKind Kind, string Number, string? Reference, string Organization, Money Total, DateTimeOffset IssuedAt, TimeZoneInfo Zone, Money Open, bool IsCredited);

/// <summary>Every document of the person's organizations, newest first.</summary>
public sealed record DocumentListPage(IReadOnlyList<DocumentRow> Rows, int Page, bool HasNext);
