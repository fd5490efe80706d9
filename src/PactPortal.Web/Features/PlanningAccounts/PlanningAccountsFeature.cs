using PactPortal.Web.Features.PlanningAccounts.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Hosting.Verbs;

namespace PactPortal.Web.Features.PlanningAccounts;

/// <summary>Accounts and planning roles.</summary>
public sealed class PlanningAccountsFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "planning/accounts", PersonKinds.Administrator),
        new("GET", "planning/accounts/{accountId:guid}", PersonKinds.Administrator),
        new("POST", "planning/accounts/{accountId:guid}/grant", PersonKinds.Administrator),
        new("POST", "planning/accounts/{accountId:guid}/take", PersonKinds.Administrator),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.CountiesAndPeople, "planning/accounts", "Accounts", "Who signs in, their organizations and planning roles"),
    ];

    public static MailSource AdministratorMadeMail => MailSource.Of<AdministratorMailComposer>(mail => mail.ComposeAsync);

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<PlanningAccountPages>().AddScoped<IVerb, CreateAdministrator>().AddScoped<AdministratorMailComposer>();
}
