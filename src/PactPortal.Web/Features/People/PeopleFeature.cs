using PactPortal.Web.Features.People.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Hosting.Verbs;

namespace PactPortal.Web.Features.People;

/// <summary>Accounts and planning roles.</summary>
public sealed class PeopleFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "planning/people", PersonKinds.Administrator),
        new("GET", "planning/people/{accountId:guid}", PersonKinds.Administrator),
        new("POST", "planning/people/{accountId:guid}/grant", PersonKinds.Administrator),
        new("POST", "planning/people/{accountId:guid}/take", PersonKinds.Administrator),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.CountiesAndPeople, "planning/people", "People", "Accounts, their organizations and planning roles"),
    ];

    public static MailSource AdministratorMadeMail => MailSource.Of<AdministratorMailComposer>(mail => mail.ComposeAsync);

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<PeoplePages>().AddScoped<IVerb, CreateAdministrator>().AddScoped<AdministratorMailComposer>();
}
