using PactPortal.Domain.Billing;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Features.Billing;

/// <summary>Purchase orders as pages tell them.</summary>
public static class OrderWords
{
    public static string Of(PurchaseOrderState state) => state switch
    {
        PurchaseOrderState.Pending => "Waits for an answer",
        PurchaseOrderState.Accepted => "Accepted",
        PurchaseOrderState.Rejected => "Not accepted",
    };

    public static StatusKind KindOf(PurchaseOrderState state) => state switch
    {
        PurchaseOrderState.Pending => StatusKind.Wait,
        PurchaseOrderState.Accepted => StatusKind.Done,
        PurchaseOrderState.Rejected => StatusKind.Todo,
    };

    /// <summary>Null where it stands for long enough.</summary>
    public static string? Of(PurchaseOrderAge age) => age switch
    {
        PurchaseOrderAge.Expired => "Expired",
        PurchaseOrderAge.Expiring => "Expires within 30 days",
        PurchaseOrderAge.Standing => null,
    };
}
