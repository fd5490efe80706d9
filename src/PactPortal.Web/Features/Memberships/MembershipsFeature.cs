using PactPortal.Web.Features.Memberships.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Planner;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Memberships;

/// <summary>Belonging to an organization: invitations, requests to join, roles.</summary>
public sealed class MembershipsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "account/organizations", AnyAccount),
        new("POST", "account/organizations", AnyAccount),
        new("POST", "account/organizations/invitations/{invitationId:guid}", AnyAccount),
        new("GET", "account/organizations/{organizationId:guid}/people", Coordinators),
        new("POST", "account/organizations/{organizationId:guid}/people/invite", Coordinators),
        new("POST", "account/organizations/{organizationId:guid}/people/change", Coordinators),
        new("POST", "account/organizations/{organizationId:guid}/people/requests/{requestId:guid}", Coordinators),
        new("GET", "planning/joining", Planners),
        new("POST", "planning/joining/{requestId:guid}", Planners),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.CountiesAndPeople, "planning/joining", "Requests to join", "Of people whose organization has no coordinator yet")
        {
            Count = PlannerCount.Of<MembershipPages>(pages => pages.WaitingForPlanners(), count => count switch
            {
                0 => "Nobody is waiting",
                1 => "One waits for an answer",
                _ => $"{count} wait for an answer",
            }),
        },
    ];

    public static MailSource InvitationMail => MailSource.Of<MembershipMailComposer>(mail => mail.InvitationAsync);

    public static MailSource JoinAskedMail => MailSource.Of<MembershipMailComposer>(mail => mail.JoinAskedAsync);

    public static MailSource JoinAnsweredMail => MailSource.Of<MembershipMailComposer>(mail => mail.JoinAnsweredAsync);

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<MembershipPages>().AddScoped<MembershipMailComposer>();
}
