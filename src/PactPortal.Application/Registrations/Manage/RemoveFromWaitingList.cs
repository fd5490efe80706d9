using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Registrations.Manage;

/// <summary>Ends a team's place on the waiting list, with a reason that the organization reads.</summary>
public sealed class RemoveFromWaitingList(
    PortalDbContext db, RegistrationOutbox outbox, SeatInventory inventory, WaitingRegistrations waiting)
{
    public Task<Outcome<Registration>> ExecuteAsync(
        Caller caller, string slug, string reference, string? reason, CancellationToken cancellation)
    {
        var act = caller.Act.Because(reason?.Trim());
        return db.CommitAsync<Registration>(
            act, "removed from the waiting list", AuditSubject.Registration(reference),
            async token => await (await waiting.FindAsync(slug, reference, token)).ThenAsync(registration => RemoveAsync(
                registration, act, token)),
            cancellation);
    }

    private async Task<Outcome<Registration>> RemoveAsync(Registration registration, Act act, CancellationToken cancellation)
    {
        var convening = await db.GetConveningAsync(registration.ConveningId, cancellation);
        await inventory.TouchWaitingListAsync(
            convening.ConveningId, SeatNeeds.Of(convening, registration.CountyCode, registration.Attendees), cancellation);
        if (registration.RemoveFromWaitingList(act) is { } refusal)
        {
            return refusal;
        }

        outbox.OweTeam(registration, MailKind.RemovedFromWaitingList, act);
        return registration;
    }
}

public sealed class WaitingRegistrations(PortalDbContext db)
{
    /// <summary>A team that waits, to be changed; else what became of it.</summary>
    public async Task<Outcome<Registration>> FindAsync(string slug, string reference, CancellationToken cancellation)
    {
        var registration = await db.Registrations.SingleOrDefaultAsync(
            candidate => candidate.Reference == reference
                && db.Convenings.Any(convening => convening.ConveningId == candidate.ConveningId && convening.Slug == slug), cancellation);
        return registration switch
        {
            null => Outcome.NotFound,
            { Status: RegistrationStatus.Waitlisted } => registration,
            _ => new Refusal(WaitingWords.NoLonger(registration)),
        };
    }
}
