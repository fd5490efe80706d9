using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Reports;

/// <summary>What those who pay for a convening are told.</summary>
public sealed class ReportsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "planning/convenings/{slug}/reports/funder", Planners | PlanningMoney),
        new("GET", "planning/convenings/{slug}/reports/funder.pdf", Planners | PlanningMoney),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.Convening, "planning/convenings/{slug}/reports/funder", "Funder report",
            "People by county, cohort and agency type, and what the funds did"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<FunderReportPages>();
}
