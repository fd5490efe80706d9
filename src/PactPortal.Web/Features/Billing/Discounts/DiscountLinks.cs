namespace PactPortal.Web.Features.Billing.Discounts;

/// <summary>Addresses of the planning team's discount codes.</summary>
public static class DiscountLinks
{
    public static string All(string slug) => $"/planning/convenings/{slug}/discounts";

    public static string Add(string slug) => $"{All(slug)}/add";

    public static string To(string slug, Guid discountCodeId) => $"{All(slug)}/{discountCodeId}";

    public static string Edit(string slug, Guid discountCodeId) => $"{To(slug, discountCodeId)}/edit";

    public static string End(string slug, Guid discountCodeId) => $"{To(slug, discountCodeId)}/end";
}
