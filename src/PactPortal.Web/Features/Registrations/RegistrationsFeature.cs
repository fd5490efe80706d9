using PactPortal.Web.Features.Registrations.Mail;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Registrations;

public static class RegistrationsFeature
{
    public static IServiceCollection AddRegistrations(this IServiceCollection services) =>
        services
            .AddScoped<RegistrationPages>()
            .AddScoped<FindTeam>()
            .AddScoped<StartRegistration>()
            .AddScoped<SavePerson>()
            .AddScoped<RemovePerson>()
            .AddScoped<SubmitRegistration>()
            .AddScoped<CorrectEmail>()
            .AddScoped<IMailComposer, RegistrationMailComposer>();
}
