using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Planning;

/// <summary>Where the planning team starts.</summary>
public sealed class PlanningFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "planning", PlanningTeam),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<PlanningPages>();
}
