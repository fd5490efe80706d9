using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Programme;

/// <summary>Agenda, sessions and speakers.</summary>
public sealed class ProgrammeFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "convenings/{slug}/agenda", Everybody),
        new("GET", "convenings/{slug}/agenda.ics", Everybody),
        new("GET", "convenings/{slug}/agenda.xml", Everybody),
        new("GET", "convenings/{slug}/agenda.json", Everybody),
        new("GET", "convenings/{slug}/sessions/{session}", Everybody),
        new("GET", "convenings/{slug}/speakers", Everybody),
        new("GET", "convenings/{slug}/speakers/{speaker}/photo/{photo}.jpg", Everybody),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<ProgrammePages>();
}
