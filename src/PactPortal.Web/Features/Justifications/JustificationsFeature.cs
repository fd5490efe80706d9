using PactPortal.Web.Features.Justifications.Manage;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Planner;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Justifications;

/// <summary>Justification letters, and what they say.</summary>
public sealed class JustificationsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "convenings/{slug}/justification", Everybody),
        new("POST", "convenings/{slug}/justification", Everybody),
        new("GET", "justifications/{number}", Everybody),
        new("GET", "justifications/{number}.pdf", Everybody),
        new("GET", "justifications/{number}/versions/{version:int}", Everybody),
        new("GET", "justifications/{number}/versions/{version:int}.pdf", Everybody),
        new("GET", "justifications/{number}/change", Everybody),
        new("POST", "justifications/{number}/change", Everybody),
        new("POST", "justifications/{number}/renew", Everybody),
        new("GET", "planning/convenings/{slug}/letter", Planners),
        new("GET", "planning/convenings/{slug}/letter/preview", Planners),
        new("GET", "planning/convenings/{slug}/letter/words", Planners),
        new("POST", "planning/convenings/{slug}/letter/words", Planners),
        new("GET", "planning/convenings/{slug}/letter/hotel", Planners),
        new("POST", "planning/convenings/{slug}/letter/hotel", Planners),
        new("GET", "planning/convenings/{slug}/letter/mileage", Planners),
        new("POST", "planning/convenings/{slug}/letter/mileage", Planners),
        new("GET", "planning/convenings/{slug}/letter/meals", Planners),
        new("POST", "planning/convenings/{slug}/letter/meals", Planners),
        new("GET", "planning/statements", Planners),
        new("GET", "planning/statements/add", Planners),
        new("POST", "planning/statements/add", Planners),
        new("GET", "registrations/{reference}/letter", MoneySide),
        new("POST", "registrations/{reference}/letter", MoneySide),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.Convening, "planning/convenings/{slug}/letter", "Justification letter",
            "Its words, the dated rates of travel, the provided statement")
        {
            IsOf = convening => !convening.Whole.IsArchived,
        },
        new(PlannerPlace.CountiesAndPeople, "planning/statements", "Provided statement",
            "What letters print word for word as somebody else’s"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddDocumentKind<LetterDocuments>().AddScoped<LetterPages>().AddScoped<LetterSetUpPages>();
}
