namespace PactPortal.Web.Features.Organizations;

public static class OrganizationLinks
{
    public const string All = "/planning/organizations";

    public static string To(Guid organizationId) => $"/planning/organizations/{organizationId}";
}
