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
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Recurring;

namespace PactPortal.Web.Features.Registrations;

public static class RegistrationsFeature
{
    public static MailSource TeamConfirmedMail => MailSource.Of<RegistrationMailComposer>(mail => mail.TeamConfirmedAsync);

    public static MailSource AttendeeConfirmedMail => MailSource.Of<RegistrationMailComposer>(mail => mail.AttendeeConfirmedAsync);

    public static MailSource RequestApprovedMail => MailSource.Of<RegistrationMailComposer>(mail => mail.RequestApprovedAsync);

    public static MailSource RequestDeclinedMail => MailSource.Of<RegistrationMailComposer>(mail => mail.RequestDeclinedAsync);

    public static MailSource SeatsGivenMail => MailSource.Of<RegistrationMailComposer>(mail => mail.SeatsGivenAsync);

    public static MailSource RemovedFromWaitingListMail => MailSource.Of<RegistrationMailComposer>(mail => mail.RemovedFromWaitingListAsync);

    public static MailSource LeftWaitingListMail => MailSource.Of<RegistrationMailComposer>(mail => mail.LeftWaitingListAsync);

    public static MailSource SeatEndedMail => MailSource.Of<RegistrationMailComposer>(mail => mail.SeatEndedAsync);

    public static MailSource HoldEndedMail => MailSource.Of<RegistrationMailComposer>(mail => mail.HoldEndedAsync);

    public static IServiceCollection AddRegistrations(this IServiceCollection services) =>
        services
            .AddScoped<RegistrationPages>()
            .AddScoped<CountySeats>()
            .AddScoped<ChangePages>()
            .AddScoped<JoiningPages>()
            .AddScoped<CardPages>()
            .AddScoped<CheckoutReturn>()
            .AddRecurring<ExpireHolds>(every: TimeSpan.FromSeconds(30))
            .AddScoped<DeskPages>()
            .AddScoped<RegistrationList>()
            .AddScoped<WaitingListPages>()
            .AddScoped<RequestPages>()
            .AddDocumentKind<TeamPacketDocuments>()
            .AddScoped<RegistrationMailComposer>();
}
