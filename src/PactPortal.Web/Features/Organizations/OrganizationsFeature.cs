using PactPortal.Web.Features.Organizations.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Planner;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Organizations;

/// <summary>The organizations that register, and merging doubled ones.</summary>
public sealed class OrganizationsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "planning/organizations", Planners),
        new("GET", "planning/organizations/{organizationId:guid}", Planners),
        new("GET", "planning/organizations/{organizationId:guid}/merge", Planners),
        new("POST", "planning/organizations/{organizationId:guid}/merge", Planners),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.CountiesAndPeople, "planning/organizations", "Organizations", "Who registers; doubled ones are merged here"),
    ];

    public static MailSource OrganizationMergedMail => MailSource.Of<MergeMailComposer>(mail => mail.ComposeAsync);

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<OrganizationPages>().AddScoped<MergePages>().AddScoped<MergeMailComposer>();
}
