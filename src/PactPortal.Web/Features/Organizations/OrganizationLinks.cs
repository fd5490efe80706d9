namespace PactPortal.Web.Features.Organizations;

public static class OrganizationLinks
{
    public const string All = "/planning/organizations";

    public static string To(Guid organizationId) => $"/planning/organizations/{organizationId}";

    internal static string Merge(Guid doubledId) => $"{To(doubledId)}/merge";
}
