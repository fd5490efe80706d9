using PactPortal.Web.Features.Accessibility;
using PactPortal.Web.Features.Accounts;
using PactPortal.Web.Features.Agenda;
using PactPortal.Web.Features.Attendees;
using PactPortal.Web.Features.Billing;
using PactPortal.Web.Features.Choices;
using PactPortal.Web.Features.Convenings;
using PactPortal.Web.Features.Counties;
using PactPortal.Web.Features.Demonstration;
using PactPortal.Web.Features.DevelopmentMail;
using PactPortal.Web.Features.Home;
using PactPortal.Web.Features.Information;
using PactPortal.Web.Features.Justifications;
using PactPortal.Web.Features.Memberships;
using PactPortal.Web.Features.Organizations;
using PactPortal.Web.Features.Packets;
using PactPortal.Web.Features.People;
using PactPortal.Web.Features.PeopleLists;
using PactPortal.Web.Features.Planning;
using PactPortal.Web.Features.PlanningAccounts;
using PactPortal.Web.Features.PrintJobs;
using PactPortal.Web.Features.Problems;
using PactPortal.Web.Features.Programme;
using PactPortal.Web.Features.Registrations;
using PactPortal.Web.Features.Releases;
using PactPortal.Web.Features.Reports;
using PactPortal.Web.Features.Rooms;
using PactPortal.Web.Features.Speakers;
using PactPortal.Web.Features.Verification;
using PactPortal.Web.Hosting.Health;
using PactPortal.Web.Integrations.PaymentSandbox;

namespace PactPortal.Web.Hosting;

public static partial class PortalHost
{
    /// <summary>What the portal is made of. The planning team's links stand in this order.</summary>
    public static IReadOnlyList<IFeature> Features { get; } =
    [
        new HomeFeature(),
        new ConveningsFeature(),
        new ProgrammeFeature(),
        new AgendaFeature(),
        new ReleasesFeature(),
        new ChoicesFeature(),
        new RoomsFeature(),
        new SpeakersFeature(),
        new PacketsFeature(),
        new InformationFeature(),
        new VerificationFeature(),
        new AccountsFeature(),
        new RegistrationsFeature(),
        new PeopleListsFeature(),
        new AttendeesFeature(),
        new BillingFeature(),
        new JustificationsFeature(),
        new PrintJobsFeature(),
        new ReportsFeature(),
        new CountiesFeature(),
        new OrganizationsFeature(),
        new MembershipsFeature(),
        new PeopleFeature(),
        new PlanningAccountsFeature(),
        new AccessibilityFeature(),
        new PlanningFeature(),
        new DemonstrationFeature(),
        new DevelopmentMailFeature(),
        new ProblemsFeature(),
        new HealthFeature(),
        new SandboxFeature(),
    ];
}
