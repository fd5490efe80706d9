using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.People;

/// <summary>
/// People over registrations and years, for the planning team: found, joined, parted and erased. Organizations see nothing of it.
/// </summary>
public sealed class PeopleFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "planning/people", Planners),
        new("GET", "planning/people.{format:listFormat}", Planners),
        new("GET", "planning/people/{personId:guid}", Planners),
        new("POST", "planning/people/{personId:guid}", Planners),
        new("POST", "planning/people/{personId:guid}/part", Planners),
        new("GET", "planning/people/{personId:guid}/join", Planners),
        new("POST", "planning/people/{personId:guid}/join", Planners),
        new("POST", "planning/people/{personId:guid}/apart", Planners),
        new("POST", "planning/people/{personId:guid}/hold", Planners),
        new("GET", "planning/people/{personId:guid}/erase", Planners),
        new("POST", "planning/people/{personId:guid}/erase", Planners),
        new("POST", "planning/people/{personId:guid}/merges/{mergeId:guid}/undo", Planners),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.CountiesAndPeople, "planning/people", "People",
            "Who came, speaks or signs in, over the years; doubled records are joined here"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<PersonList>().AddScoped<PersonPages>().AddScoped<ErasePages>().AddScoped<PersonRecordRows>();
}
