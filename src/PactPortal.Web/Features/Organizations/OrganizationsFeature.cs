namespace PactPortal.Web.Features.Organizations;

public static class OrganizationsFeature
{
    public static IServiceCollection AddOrganizations(this IServiceCollection services) => services.AddScoped<OrganizationPages>().AddScoped<MergeOrganizations>();
}
