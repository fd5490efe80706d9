using PactPortal.Web.Features.Billing.Desk;

namespace PactPortal.Web.Features.Billing.Payouts;

/// <summary>Addresses of what the card provider paid out.</summary>
public static class PayoutLinks
{
    public static string All(string slug) => $"{MoneyLinks.Desk(slug)}/payouts";

    internal static string One(string slug, Guid payoutId) => $"{All(slug)}/{payoutId}";

    internal static string Fetch(string slug) => $"{All(slug)}/fetch";

    internal static string Export(string slug) => $"{All(slug)}/export";
}
