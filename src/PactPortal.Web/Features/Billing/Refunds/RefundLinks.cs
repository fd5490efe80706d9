using PactPortal.Application.Billing.Refunds;

namespace PactPortal.Web.Features.Billing.Refunds;

/// <summary>Addresses of the refunds to make.</summary>
public static class RefundLinks
{
    public static string All(string slug) => $"/planning/convenings/{slug}/refunds";

    internal static string ByCard(string slug, Guid refundId) => $"{All(slug)}/{refundId}/card";

    internal static string ByCheck(string slug, Guid refundId) => $"{All(slug)}/{refundId}/check";

    internal static string Again(string slug, Guid refundId) => $"{All(slug)}/{refundId}/again";

    internal static string Seen(string slug, Guid refundId) => $"{All(slug)}/{refundId}/seen";

    internal static string Propose(string slug, Guid paymentId) => $"{All(slug)}/payments/{paymentId}";

    internal static string Seat(string slug, Guid paymentId) => $"{Propose(slug, paymentId)}/seat";
}
