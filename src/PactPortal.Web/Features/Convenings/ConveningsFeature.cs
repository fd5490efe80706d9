using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Convenings;

/// <summary>The public pages of convenings, and the planning team’s own of one.</summary>
public sealed class ConveningsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "convenings", Everybody),
        new("GET", "convenings/{slug}", Everybody),
        new("GET", "planning/convenings/{slug}/history", Planners),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.Convening, "planning/convenings/{slug}/history", "History", "What was changed in the convening, when and by whom"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<ConveningPages>();
}
