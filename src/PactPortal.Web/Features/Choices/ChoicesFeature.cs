using PactPortal.Application.Programme.Choices;
using PactPortal.Web.Features.Choices.Mail;
using PactPortal.Web.Features.Choices.Manage;
using PactPortal.Web.Features.Choices.Team;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Recurring;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Choices;

/// <summary>Choosing sessions: by an attendee, by a coordinator for them, and as the planning team sees it.</summary>
public sealed class ChoicesFeature : IFeature
{
    private const string Own = "me/{token}/sessions", Agenda = "me/{token}/agenda", Team = "registrations/{reference}/sessions";
    private const string Choices = "planning/convenings/{slug}/agenda/choices", One = $"{Choices}/{{agendaItemId:guid}}";

    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", Own, Everybody),
        new("GET", $"{Own}/{{session}}", Everybody),
        new("POST", $"{Own}/{{session}}", Everybody),
        new("POST", $"{Own}/{{session}}/give-up", Everybody),
        new("GET", Agenda, Everybody),
        new("POST", $"{Agenda}/keep", Everybody),
        new("POST", $"{Agenda}/calendar", Everybody),
        new("GET", "convenings/{slug}/my-agenda/{feed}.ics", Everybody),
        new("GET", Team, Coordinators),
        new("GET", $"{Team}/{{attendeeId:guid}}", Coordinators),
        new("GET", $"{Team}/{{attendeeId:guid}}/{{session}}", Coordinators),
        new("POST", $"{Team}/{{attendeeId:guid}}/{{session}}", Coordinators),
        new("POST", $"{Team}/{{attendeeId:guid}}/{{session}}/give-up", Coordinators),
        new("GET", Choices, Planners),
        new("POST", $"{Choices}/times", Planners),
        new("GET", One, Planners),
        new("GET", $"{One}.{{format:listFormat}}", Planners),
        new("GET", $"{One}/move", Planners),
        new("POST", $"{One}/move", Planners),
        new("GET", $"{One}/sign-in.pdf", Planners),
        new("GET", $"{One}/sign.pdf", Planners),
        new("GET", "planning/convenings/{slug}/agenda/set-up", Planners),
        new("GET", "planning/convenings/{slug}/agenda/set-up.pdf", Planners),
    ];

    public static MailSource SessionSeatOfferedMail => MailSource.Of<SessionSeatMailComposer>(mail => mail.OfferedAsync);

    public static MailSource SessionOfferLapsedMail => MailSource.Of<SessionSeatMailComposer>(mail => mail.LapsedAsync);

    public static MailSource SessionSeatMovedMail => MailSource.Of<SessionSeatMailComposer>(mail => mail.MovedAsync);

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services
            .AddSingleton(FeedKeeping.Read(configuration))
            .AddScoped<SessionReader>().AddScoped<ChoicePages>().AddScoped<MyAgendaPages>().AddScoped<AgendaFeedReader>()
            .AddScoped<TeamChoicePages>().AddScoped<SessionChoicesPages>().AddScoped<SessionPeopleList>().AddScoped<SessionSheetPages>().AddScoped<SessionSeatMailComposer>()
            .AddRecurring<LapseSessionOffers>(every: TimeSpan.FromMinutes(1));
}
