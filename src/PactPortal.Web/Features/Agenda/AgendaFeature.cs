using PactPortal.Application.Programme.Import;
using PactPortal.Web.Features.Agenda.Import;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Hosting.Recurring;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Agenda;

/// <summary>The draft of a convening's agenda, as the planning team works on it for months. Everybody else reads releases.</summary>
public sealed class AgendaFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "planning/convenings/{slug}/agenda", Planners),
        new("GET", "planning/convenings/{slug}/agenda/items/new", Planners),
        new("POST", "planning/convenings/{slug}/agenda/items/new", Planners),
        new("GET", "planning/convenings/{slug}/agenda/items/{itemId:guid}", Planners),
        new("POST", "planning/convenings/{slug}/agenda/items/{itemId:guid}", Planners),
        new("POST", "planning/convenings/{slug}/agenda/items/{itemId:guid}/move", Planners),
        new("POST", "planning/convenings/{slug}/agenda/items/{itemId:guid}/move/undo", Planners),
        new("POST", "planning/convenings/{slug}/agenda/items/{itemId:guid}/speakers", Planners),
        new("POST", "planning/convenings/{slug}/agenda/items/{itemId:guid}/cancel", Planners),
        new("POST", "planning/convenings/{slug}/agenda/items/{itemId:guid}/remove", Planners),
        new("GET", "planning/convenings/{slug}/agenda/conflicts/silence", Planners),
        new("POST", "planning/convenings/{slug}/agenda/conflicts/silence", Planners),
        new("POST", "planning/convenings/{slug}/agenda/conflicts/show-again", Planners),
        new("GET", "planning/convenings/{slug}/agenda/shift", Planners),
        new("POST", "planning/convenings/{slug}/agenda/shift", Planners),
        new("GET", "planning/convenings/{slug}/agenda/swap", Planners),
        new("POST", "planning/convenings/{slug}/agenda/swap", Planners),
        new("GET", "planning/convenings/{slug}/agenda/copy-day", Planners),
        new("POST", "planning/convenings/{slug}/agenda/copy-day", Planners),
        new("GET", "planning/convenings/{slug}/agenda/move-day", Planners),
        new("POST", "planning/convenings/{slug}/agenda/move-day", Planners),
        new("GET", "planning/convenings/{slug}/agenda/import", Planners),
        new("POST", "planning/convenings/{slug}/agenda/import", Planners),
        new("GET", "planning/convenings/{slug}/agenda/import/{uploadKey:guid}", Planners),
        new("POST", "planning/convenings/{slug}/agenda/import/{uploadKey:guid}", Planners),
        new("GET", "planning/convenings/{slug}/agenda/export.csv", Planners),
        new("GET", "planning/convenings/{slug}/agenda/export.xlsx", Planners),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.Convening, "planning/convenings/{slug}/agenda", "Agenda",
            "The draft and its conflicts, rooms, tracks, speakers, and what was published")
        {
            Count = PlannerCount.Of<DeskPages>(pages => pages.Unreleased(), count => count switch
            {
                0 => "Each item that has a time was in a release",
                1 => "1 item that has a time is in no release yet",
                _ => FormattableString.Invariant($"{count} items that have a time are in no release yet"),
            }),
        },
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<DraftReader>().AddScoped<DeskPages>().AddScoped<ItemPages>().AddScoped<MoveTickets>().AddScoped<ArrangementPages>()
            .AddScoped<ImportPages>().AddScoped<AgendaSheet>().AddRecurring<ForgetAgendaUploads>(every: TimeSpan.FromHours(1));
}
