using PactPortal.Domain.Billing;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Features.Billing;

/// <summary>Purchase orders as pages tell them.</summary>
public static class OrderWords
{
    public static string Of(PurchaseOrderState state) => state switch
    {
        PurchaseOrderState.Accepted => "Accepted",
        PurchaseOrderState.Rejected => "Not accepted",
        _ => "Waits for an answer",
    };

    public static StatusKind KindOf(PurchaseOrderState state) => state switch
    {
        PurchaseOrderState.Accepted => StatusKind.Done,
        PurchaseOrderState.Rejected => StatusKind.Todo,
        _ => StatusKind.Wait,
    };

    /// <summary>Null where it stands for long enough.</summary>
    public static string? Of(PurchaseOrderAge age) => age switch
    {
        PurchaseOrderAge.Expired => "Expired",
        PurchaseOrderAge.Expiring => "Expires within 30 days",
        _ => null,
    };
}
