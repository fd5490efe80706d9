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
            .AddScoped<FindTeam>()
            .AddScoped<StartRegistration>()
            .AddScoped<SavePerson>()
            .AddScoped<RemovePerson>()
            .AddScoped<AddPeople>()
            .AddScoped<ApplyDiscount>()
            .AddScoped<RemoveDiscount>()
            .AddScoped<SubmitRegistration>()
            .AddScoped<CorrectEmail>()
            .AddScoped<JoinWaitingList>()
            .AddScoped<LeaveWaitingList>()
            .AddScoped<PromisePayment>()
            .AddScoped<ChangePages>()
            .AddScoped<JoiningPages>()
            .AddScoped<JoinTeam>()
            .AddScoped<CancelSeats>()
            .AddScoped<SubstitutePerson>()
            .AddScoped<CardPages>()
            .AddScoped<StartCardPayment>()
            .AddScoped<SettleCheckout>()
            .AddScoped<TakeCardPayment>()
            .AddScoped<TakeSeatsAgain>()
            .AddScoped<SeatPaidTeam>()
            .AddScoped<EndHold>()
            .AddScoped<WatchHolds>()
            .AddScoped<HearNotice>()
            .AddHostedService<HoldWatch>()
            .AddScoped<DeskPages>()
            .AddScoped<WaitingListPages>()
            .AddScoped<GiveSeats>()
            .AddScoped<RemoveFromWaitingList>()
            .AddScoped<RequestPages>()
            .AddScoped<ApproveRequest>()
            .AddScoped<DeclineRequest>()
            .AddScoped<IPrintSource, TeamPacketPrints>()
            .AddScoped<OweLinkOfContact>()
            .AddScoped<IMailComposer, RegistrationMailComposer>();
}
