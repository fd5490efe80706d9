using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Planner;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.PeopleLists;

/// <summary>Who comes, on paper.</summary>
public sealed class PeopleListsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "planning/convenings/{slug}/lists", DoorSide),
        new("GET", "planning/convenings/{slug}/lists/roster.pdf", DoorSide),
        new("GET", "planning/convenings/{slug}/lists/badges.pdf", DoorSide),
        new("GET", "planning/convenings/{slug}/lists/tent-cards.pdf", DoorSide),
        new("GET", "planning/convenings/{slug}/lists/sign-in-{day:int}.pdf", DoorSide),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.Convening, "planning/convenings/{slug}/lists", "Lists of people",
            "Roster, badges, tent cards, and sign-in sheets by day")
        {
            IsOf = convening => convening.Whole.IsPublished,
        },
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<PeopleListPages>().AddDocumentKind<BadgeDocuments>();
}
