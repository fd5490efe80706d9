using PactPortal.Web.Features.Releases.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Mail;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Releases;

/// <summary>Releases of the agenda: what would be published, what was, and what changed between them.</summary>
public sealed class ReleasesFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "planning/convenings/{slug}/agenda/releases", Planners),
        new("GET", "planning/convenings/{slug}/agenda/releases/new", Planners),
        new("POST", "planning/convenings/{slug}/agenda/releases/new", Planners),
        new("GET", "planning/convenings/{slug}/agenda/releases/{number:int}", Planners),
        new("GET", "planning/convenings/{slug}/agenda/releases/{number:int}/since/{since:int}", Planners),
        new("GET", "planning/convenings/{slug}/agenda/releases/{number:int}/bring-back", Planners),
        new("POST", "planning/convenings/{slug}/agenda/releases/{number:int}/bring-back", Planners),
    ];

    public static MailSource AgendaChangedMail => MailSource.Of<AgendaMailComposer>(mail => mail.AgendaChangedAsync);

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<ReleasePages>().AddScoped<AgendaMailComposer>();
}
