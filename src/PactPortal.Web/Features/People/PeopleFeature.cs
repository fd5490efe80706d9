using PactPortal.Application.People;
using PactPortal.Web.Features.People.Mail;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Verbs;

namespace PactPortal.Web.Features.People;

public static class PeopleFeature
{
    public static MailSource AdministratorMadeMail => MailSource.Of<AdministratorMailComposer>(mail => mail.ComposeAsync);

    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddScoped<PeoplePages>()
            .AddScoped<IVerb, CreateAdministrator>().AddScoped<AdministratorMailComposer>();
}
