using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Registrations;

/// <summary>
/// Puts a team in line for the seats that it can't have. It fixes the tier and takes no seat and no offset. Where there is room
/// after all, nothing is written and the team is asked to submit.
/// </summary>
public sealed class JoinWaitingList(PortalDbContext db, RegistrationAccess access, SeatInventory inventory, WaitingListQuery waitingLists)
{
    /// <param name="shownVersion">The registration's version when the person decided.</param>
    public Task<Outcome<Registration>> ExecuteAsync(Caller caller, string reference, int? shownVersion, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<Registration>(
            act, "waiting list joined", AuditSubject.Registration(reference),
            async token =>
            {
                if (await access.FindAsync(caller.Reach, reference, act.At, token) is not { } context)
                {
                    return Outcome.NotFound;
                }

                return context.Registration.IsDraft ? await JoinAsync(caller, context, shownVersion, token)
                    : Outcome.Unchanged(context.Registration);
            },
            cancellation);
    }

    private async Task<Outcome<Registration>> JoinAsync(
        Caller caller, RegistrationContext context, int? shownVersion, CancellationToken cancellation)
    {
        var (registration, convening, act) = (context.Registration, context.Convening, caller.Act);
        if (context.WhyNotAt(act.At) is { } refusal)
        {
            return refusal;
        }

        if (context.IsByRequest)
        {
            return new Refusal("Your county asks to attend; a request needs no place on the waiting list.");
        }

        if (shownVersion != registration.Version)
        {
            return new Refusal("A colleague changed the team while you were reading. Check it again below. Nothing was sent.");
        }

        var seats = context.SeatsToPrice()
            ?? throw new InvalidOperationException($"Registration {registration.Reference} can be sent and not priced.");
        var needs = context.SeatNeeds(seats);
        await inventory.TouchWaitingListAsync(convening.ConveningId, needs, cancellation);
        var list = await waitingLists.ReadAsync(convening, needs.Keys, act.At, cancellation);
        if (list.ShortageOutside(needs) is null)
        {
            return new Refusal("There is room for the whole team now. Submit it; nobody has to wait.");
        }

        db.WaitingListEntries.Add(new WaitingListEntry(
            convening.ConveningId, registration.RegistrationId, seats.Count, context.Standing.IsPactMember, act.At));
        registration.Wait(TeamQuote.For(convening, seats, [], act.At), context.CountyCode, caller.Contact, act);
        return registration;
    }
}
