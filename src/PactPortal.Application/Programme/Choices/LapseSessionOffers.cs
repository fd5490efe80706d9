using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Choices;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Programme.Choices;

/// <summary>
/// Ends offers that nobody accepted in time: the place in the waiting list is spent, the seat is offered to the next, and both are told. It also offers
/// seats that are free while somebody waits, as they are when choosing opens again.
/// </summary>
public sealed class LapseSessionOffers(PortalDbContext db, SessionSeats seats, TimeProvider time) : IRecurringWork
{
    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var over = await db.SessionChoices.AsNoTracking().Where(choice => choice.State == ChoiceState.Offered && choice.OfferEndsAt <= now)
            .OrderBy(choice => choice.OfferEndsAt).Select(choice => new { choice.SessionChoiceId, choice.AttendeeId }).ToListAsync(cancellation);
        foreach (var one in over)
        {
            await db.CommitAsync<bool>(
                Act.OfPortal(now, "Its time was over"), "session offer lapsed", AuditSubject.Attendee(one.AttendeeId),
                token => LapseAsync(one.SessionChoiceId, now, token), cancellation);
        }

        await OfferFreeAsync(now, cancellation);
    }

    // A seat that became free while choosing was closed, or of which somebody heard too late, is offered as soon as sessions are chosen.
    private async Task OfferFreeAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var waitedFor = await (
            from choice in db.SessionChoices
            where choice.State == ChoiceState.Waiting
            join settings in db.AgendaSettings on choice.ConveningId equals settings.ConveningId
            where settings.ChoosingOpensAt <= now && (settings.ChoosingClosesAt == null || settings.ChoosingClosesAt > now)
            select new { choice.ConveningId, choice.AgendaItemId }).Distinct().ToListAsync(cancellation);
        var keys = waitedFor.Select(one => SeatPoolKey.Session(one.AgendaItemId)).ToList();
        var free = await db.SeatPools.Where(pool => keys.Contains(pool.Key) && pool.Taken < pool.Capacity)
            .Select(pool => pool.Key).ToHashSetAsync(cancellation);
        foreach (var convening in waitedFor.Where(one => free.Contains(SeatPoolKey.Session(one.AgendaItemId)))
            .GroupBy(one => one.ConveningId, one => one.AgendaItemId))
        {
            await db.CommitAsync<bool>(
                Act.OfPortal(now, "Seats were free"), "free session seats offered", AuditSubject.Agenda(convening.Key),
                async token => await seats.OfferAsync(convening.Key, [.. convening], now, token) > 0 ? true : Outcome.Unchanged(false), cancellation);
        }
    }

    private async Task<Outcome<bool>> LapseAsync(Guid choiceId, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.SessionChoices.SingleOrDefaultAsync(choice => choice.SessionChoiceId == choiceId, cancellation)
            is not { State: ChoiceState.Offered } choice || choice.OfferEndsAt > now)
        {
            return Outcome.Unchanged(false);
        }

        await seats.GiveBackAsync(choice, cancellation);
        db.SessionChoices.Remove(choice);
        var attendeeId = choice.AttendeeId;
        if (await db.Attendees.Where(one => one.AttendeeId == attendeeId).Select(one => new { one.Details.Email, one.Details.FullName })
            .SingleOrDefaultAsync(cancellation) is { } attendee)
        {
            seats.Tell(
                new ChoiceNotice(choice.ConveningId, attendeeId, ChoiceNoticeKind.Lapsed, choice.AgendaItemId, now), attendee.Email, attendee.FullName);
        }

        await seats.OfferAsync(choice.ConveningId, [choice.AgendaItemId], now, cancellation);
        return true;
    }
}
