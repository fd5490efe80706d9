namespace PactPortal.Web.Features.Billing;

/// <summary>Addresses of an organization's finance pages, and of purchase orders on both sides.</summary>
public static class FinanceLinks
{
    public const string Home = "/finance";

    public const string Documents = "/finance/documents";

    public const string Statement = "/finance/statement";

    public const string StatementPdf = "/finance/statement.pdf";

    public const string StatementCsv = "/finance/statement.csv";

    public const string StatementXlsx = "/finance/statement.xlsx";

    public const string W9 = "/finance/w9.pdf";

    /// <summary>How an organization's invoices are addressed.</summary>
    public static string Details(Guid organizationId) => $"/finance/details/{organizationId}";

    /// <summary>Where a purchase order is given for a team that is confirmed.</summary>
    public static string GiveOrder(string reference) => $"/registrations/{reference}/purchase-order";

    public static string Order(Guid purchaseOrderId) => $"/finance/purchase-orders/{purchaseOrderId}";

    public static string OrderFile(Guid purchaseOrderId) => $"{Order(purchaseOrderId)}/file";

    /// <summary>Orders of a convening, for the planning team's finance.</summary>
    public static string Orders(string slug) => $"/planning/convenings/{slug}/purchase-orders";

    public static string OrderToAnswer(string slug, Guid purchaseOrderId) => $"{Orders(slug)}/{purchaseOrderId}";

    public static string FileToAnswer(string slug, Guid purchaseOrderId) => $"{OrderToAnswer(slug, purchaseOrderId)}/file";
}
