using PactPortal.Application.Registrations.Mail;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Registrations;

/// <summary>
/// Gives a team's place on the waiting list up. Pressed twice it is done once; a team that was given its seats meanwhile is told.
/// </summary>
public sealed class LeaveWaitingList(PortalDbContext db, RegistrationAccess access, RegistrationOutbox outbox, SeatInventory inventory)
{
    public Task<Outcome<Registration>> ExecuteAsync(Caller caller, string reference, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<Registration>(
            act, "waiting list left", AuditSubject.Registration(reference),
            async token =>
            {
                if (await access.FindAsync(caller.Reach, reference, act.At, token) is not { } context)
                {
                    return Outcome.NotFound;
                }

                return context.Registration.Status switch
                {
                    RegistrationStatus.Waitlisted => await LeaveAsync(context, act, token),
                    RegistrationStatus.Cancelled => Outcome.Unchanged(context.Registration),
                    RegistrationStatus.Draft or RegistrationStatus.Requested or RegistrationStatus.Confirmed or RegistrationStatus.Approved
                        or RegistrationStatus.Declined
                        or RegistrationStatus.AwaitingPayment or RegistrationStatus.Expired =>
                            new Refusal(WaitingWords.NoLonger(context.Registration)),
                };
            },
            cancellation);
    }

    private async Task<Outcome<Registration>> LeaveAsync(RegistrationContext context, Act act, CancellationToken cancellation)
    {
        var (registration, convening) = (context.Registration, context.Convening);
        await inventory.TouchWaitingListAsync(
            convening.ConveningId, SeatNeeds.Of(convening, registration.CountyCode, registration.Attendees), cancellation);
        registration.LeaveWaitingList(act);
        outbox.OweTeam(registration, MailKind.LeftWaitingList, act);
        return registration;
    }
}
