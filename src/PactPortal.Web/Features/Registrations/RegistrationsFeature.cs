using PactPortal.Web.Features.Registrations.Manage;
using PactPortal.Web.Features.Registrations.Paste;

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
            .AddScoped<AddPeople>()
            .AddScoped<SubmitRegistration>()
            .AddScoped<JoinWaitingList>()
            .AddScoped<PromisePayment>()
            .AddScoped<DeskPages>()
            .AddScoped<RequestPages>()
            .AddScoped<ApproveRequest>()
            .AddScoped<DeclineRequest>();
}
