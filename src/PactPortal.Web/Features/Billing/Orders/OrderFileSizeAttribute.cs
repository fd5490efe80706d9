using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Billing.Orders;

/// <summary>A purchase order's file, given with the order or later.</summary>
public sealed class OrderFileSizeAttribute() : UploadSizeAttribute(PurchaseOrderFile.Largest)
{
    public const string Problem = "size";

    protected override string TooLarge(RouteValueDictionary route) =>
        (route["reference"] is string reference ? FinanceLinks.GiveOrder(reference) : Guid.TryParse(route["purchaseOrderId"] as string, out var id) ? FinanceLinks.Order(id) : FinanceLinks.Home)
        + $"?problem={Problem}";
}
