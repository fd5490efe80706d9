using PactPortal.Application.Billing.Payments;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>Addresses of the planning team's money desk.</summary>
public static class MoneyLinks
{
    public static string Desk(string slug) => $"/planning/convenings/{slug}/payments";

    public static string Record(string slug) => $"{Desk(slug)}/record";

    /// <summary>Recording a payment with an invoice filled in.</summary>
    public static string Record(string slug, string invoice) => $"{Record(slug)}?invoice={Uri.EscapeDataString(invoice)}";

    public static string Payment(string slug, Guid paymentId) => $"{Desk(slug)}/{paymentId}";

    public static string Unapplied(string slug) => $"{Desk(slug)}/unapplied";

    public static string Invoices(string slug) => $"{Desk(slug)}/invoices";

    public static string WriteOff(string slug, string invoice) => $"{Invoices(slug)}/{invoice}/write-off";

    public static string Receivables(string slug) => $"{Desk(slug)}/receivables";

    public static string Report(string slug) => $"{Desk(slug)}/report";

    public static string Bank(string slug) => $"{Desk(slug)}/bank";

    internal static string BankTooLarge(string slug) => $"{Bank(slug)}?problem=size";
}
