using PactPortal.Application.Attendees;
using PactPortal.Web.Features.Attendees.Manage;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Hosting.Recurring;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Attendees;

/// <summary>An attendee's own page, and what attendees need.</summary>
public sealed class AttendeesFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "me/{token}", Everybody),
        new("POST", "me/{token}", Everybody),
        new("GET", "planning/convenings/{slug}/access", PersonKinds.AccessCoordinator),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.Convening, "planning/convenings/{slug}/access", "Access and food", "Said in confidence; reading it is recorded"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services
            .AddSingleton(NeedsKeepingSetting.Read(configuration))
            .AddScoped<OwnPages>()
            .AddRecurring<EraseExpiredAnswers>(every: TimeSpan.FromMinutes(5));
}
