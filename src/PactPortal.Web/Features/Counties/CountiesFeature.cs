using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Counties;

/// <summary>The counties, and what is recorded of them.</summary>
public sealed class CountiesFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "planning/counties", Planners | PersonKinds.RegionalCoordinator),
        new("GET", "planning/counties/{county}", Planners | PersonKinds.RegionalCoordinator),
        new("POST", "planning/counties/{county}", PersonKinds.Administrator),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.CountiesAndPeople, "planning/counties", "Counties",
            "Cohort, agency, PACT membership and CSEC Program opt-in, with their sources"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<CountyPages>();
}
