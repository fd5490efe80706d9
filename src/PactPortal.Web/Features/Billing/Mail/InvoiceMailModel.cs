using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Billing.Mail;

/// <summary>An invoice that was issued, is due soon, or is past due.</summary>
/// <param name="Words">What the reader does about it.</param>
/// <param name="IsReminder">Says how much is still open.</param>
/// <param name="OrderNumber">Of the accepted or pending purchase order that covers it.</param>
/// <param name="Address">Of the invoice's page, absolute.</param>
public sealed record InvoiceMailModel(string Heading, string Words, bool IsReminder, BillingDocument Invoice, string? OrderNumber, string Address)
{
    public static string DayOf(BillingDocument invoice) => invoice.DueOn is { } day ? DateWords.DayWithYear(day) : "on receipt";
}

/// <summary>A purchase order that was not accepted.</summary>
/// <param name="Address">Where another is given, absolute.</param>
public sealed record OrderRejectedMailModel(PurchaseOrder Order, string Organization, string Reference, string Address);
