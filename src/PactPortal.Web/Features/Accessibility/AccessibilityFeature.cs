using PactPortal.Web.Features.Accessibility.Manage;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Accessibility;

/// <summary>The accessibility statement, barriers that people tell of, and their answers.</summary>
public sealed class AccessibilityFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "accessibility", Everybody),
        new("POST", "accessibility", Everybody),
        new("GET", "accessibility/cases/{caseReference}", Everybody),
        new("GET", "planning/accessibility", AccessSide),
        new("GET", "planning/accessibility/{caseReference}", AccessSide),
        new("POST", "planning/accessibility/{caseReference}", AccessSide),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.Access, "planning/accessibility", "Accessibility cases", "Barriers people told us of, and when an answer is due")
        {
            Count = PlannerCount.Of<CasePages>(pages => pages.Open(), count => count switch
            {
                0 => "Nothing waits for an answer",
                1 => "One waits for an answer",
                _ => $"{count} wait for an answer",
            }),
        },
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddSingleton(AnswerTimeSetting.Read(configuration)).AddScoped<CasePages>();
}
