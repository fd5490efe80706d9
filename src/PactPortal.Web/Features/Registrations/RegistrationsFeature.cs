using PactPortal.Application.Registrations;
using PactPortal.Application.Registrations.Card;
using PactPortal.Application.Registrations.Changes;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Application.Registrations.Manage;
using PactPortal.Application.Registrations.Paste;
using PactPortal.Web.Features.Registrations.Card;
using PactPortal.Web.Features.Registrations.Changes;
using PactPortal.Web.Features.Registrations.Mail;
using PactPortal.Web.Features.Registrations.Manage;
using PactPortal.Web.Features.Registrations.Paste;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Printing;

namespace PactPortal.Web.Features.Registrations;

public static class RegistrationsFeature
{
    public static IServiceCollection AddRegistrations(this IServiceCollection services) =>
        services
            .AddScoped<RegistrationPages>()
            .AddScoped<CountySeats>()
            .AddScoped<ChangePages>()
            .AddScoped<JoiningPages>()
            .AddScoped<CardPages>()
            .AddScoped<CheckoutReturn>()
            .AddScoped<WatchHolds>()
            .AddHostedService<HoldWatch>()
            .AddScoped<DeskPages>()
            .AddScoped<WaitingListPages>()
            .AddScoped<RequestPages>()
            .AddScoped<IPrintSource, TeamPacketPrints>()
            .AddScoped<IMailComposer, RegistrationMailComposer>();
}
