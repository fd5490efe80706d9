using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;

namespace PactPortal.Web.Features.Billing.Mail;

/// <summary>An invoice that was issued, is due soon, or is past due.</summary>
/// <param name="OrderNumber">Of the accepted or pending purchase order that covers it.</param>
/// <param name="Address">Of the invoice's page, absolute.</param>
public sealed record InvoiceMailModel(MailKind Kind, BillingDocument Invoice, string Organization, string? OrderNumber, string Address);

/// <summary>A purchase order that was not accepted.</summary>
/// <param name="Address">Where another is given, absolute.</param>
public sealed record OrderRejectedMailModel(PurchaseOrder Order, string Organization, string Reference, string Address);
