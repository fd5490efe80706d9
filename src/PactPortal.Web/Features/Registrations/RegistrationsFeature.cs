using PactPortal.Application.Registrations.Card;
using PactPortal.Web.Features.Registrations.Card;
using PactPortal.Web.Features.Registrations.Changes;
using PactPortal.Web.Features.Registrations.Mail;
using PactPortal.Web.Features.Registrations.Manage;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Hosting.Recurring;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Registering a team, what becomes of it, and the planning team's answers.</summary>
public sealed class RegistrationsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("POST", "registrations/{reference}/pay/card", MoneySide),
        new("GET", "registrations/{reference}/pay/return", MoneySide),
        new("POST", "stripe/webhook", Everybody, NeedsNobody: true, IsForPrograms: true),
        new("GET", "convenings/{slug}/register", Coordinators),
        new("POST", "convenings/{slug}/register", Coordinators),
        new("GET", "registrations", MoneySide),
        new("GET", "registrations/{reference}", MoneySide),
        new("GET", "registrations/{reference}/confirmation.pdf", MoneySide),
        new("GET", "registrations/{reference}/packet.pdf", MoneySide),
        new("GET", "registrations/{reference}/team", Coordinators),
        new("POST", "registrations/{reference}/team", Coordinators),
        new("POST", "registrations/{reference}/team/remove", Coordinators),
        new("GET", "registrations/{reference}/team/paste", Coordinators),
        new("POST", "registrations/{reference}/team/paste", Coordinators),
        new("POST", "registrations/{reference}/team/paste/save", Coordinators),
        new("GET", "registrations/{reference}/review", Coordinators),
        new("POST", "registrations/{reference}/review", Coordinators),
        new("GET", "registrations/{reference}/people/add", Coordinators),
        new("POST", "registrations/{reference}/people/add", Coordinators),
        new("POST", "registrations/{reference}/review/code", Coordinators),
        new("POST", "registrations/{reference}/review/code/remove", Coordinators),
        new("GET", "registrations/{reference}/people/{attendeeId:guid}", Coordinators),
        new("POST", "registrations/{reference}/people/{attendeeId:guid}", Coordinators),
        new("GET", "registrations/{reference}/cancel", Coordinators),
        new("POST", "registrations/{reference}/cancel", Coordinators),
        new("GET", "registrations/{reference}/people/{attendeeId:guid}/cancel", Coordinators),
        new("POST", "registrations/{reference}/people/{attendeeId:guid}/cancel", Coordinators),
        new("GET", "registrations/{reference}/people/{attendeeId:guid}/substitute", Coordinators),
        new("POST", "registrations/{reference}/people/{attendeeId:guid}/substitute", Coordinators),
        new("POST", "registrations/{reference}/waiting-list", Coordinators),
        new("GET", "registrations/{reference}/waiting-list/leave", Coordinators),
        new("POST", "registrations/{reference}/waiting-list/leave", Coordinators),
        new("GET", "registrations/{reference}/pay", MoneySide),
        new("POST", "registrations/{reference}/pay", Coordinators),
        new("GET", "planning/convenings/{slug}/registrations", Planners),
        new("GET", "planning/convenings/{slug}/registrations.{format:listFormat}", Planners),
        new("GET", "planning/convenings/{slug}/registrations/{reference}", Planners),
        new("GET", "planning/convenings/{slug}/requests", Planners),
        new("GET", "planning/convenings/{slug}/requests/{reference}", Planners),
        new("POST", "planning/convenings/{slug}/requests/{reference}/approve", Planners),
        new("POST", "planning/convenings/{slug}/requests/{reference}/decline", Planners),
        new("GET", "planning/convenings/{slug}/waiting-list", Planners),
        new("POST", "planning/convenings/{slug}/waiting-list/{reference}", Planners),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.Convening, "planning/convenings/{slug}/registrations", "Registrations",
            "Every team, with its people, price and timeline"),
        new(PlannerPlace.Convening, "planning/convenings/{slug}/requests", "Requests to attend", "Of counties outside PACT")
        {
            Count = PlannerCount.Of<RequestPages>(pages => pages.Waiting(), count => count switch
            {
                0 => "None waits for an answer",
                1 => "One waits for an answer",
                _ => $"{count} wait for an answer",
            }),
        },
        new(PlannerPlace.Convening, "planning/convenings/{slug}/waiting-list", "Waiting list", "Teams that found too few seats, in order")
        {
            Count = PlannerCount.Of<WaitingListPages>(pages => pages.Waiting(), count => count switch
            {
                0 => "Nobody waits",
                1 => "One team waits",
                _ => $"{count} teams wait",
            }),
        },
    ];

    public static MailSource TeamConfirmedMail => MailSource.Of<RegistrationMailComposer>(mail => mail.TeamConfirmedAsync);

    public static MailSource AttendeeConfirmedMail => MailSource.Of<RegistrationMailComposer>(mail => mail.AttendeeConfirmedAsync);

    public static MailSource RequestApprovedMail => MailSource.Of<RegistrationMailComposer>(mail => mail.RequestApprovedAsync);

    public static MailSource RequestDeclinedMail => MailSource.Of<RegistrationMailComposer>(mail => mail.RequestDeclinedAsync);

    public static MailSource SeatsGivenMail => MailSource.Of<RegistrationMailComposer>(mail => mail.SeatsGivenAsync);

    public static MailSource RemovedFromWaitingListMail => MailSource.Of<RegistrationMailComposer>(mail => mail.RemovedFromWaitingListAsync);

    public static MailSource LeftWaitingListMail => MailSource.Of<RegistrationMailComposer>(mail => mail.LeftWaitingListAsync);

    public static MailSource SeatEndedMail => MailSource.Of<RegistrationMailComposer>(mail => mail.SeatEndedAsync);

    public static MailSource HoldEndedMail => MailSource.Of<RegistrationMailComposer>(mail => mail.HoldEndedAsync);

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services
            .AddDocumentKind<TeamPacketDocuments>()
            .AddScoped<RegistrationMailComposer>()
            .AddRecurring<ExpireHolds>(every: TimeSpan.FromSeconds(30))
            .AddScoped<RegistrationPages>().AddScoped<CountySeats>().AddScoped<ChangePages>().AddScoped<JoiningPages>()
            .AddScoped<CardPages>().AddScoped<CheckoutReturn>()
            .AddScoped<DeskPages>().AddScoped<RegistrationList>().AddScoped<WaitingListPages>().AddScoped<RequestPages>();
}
