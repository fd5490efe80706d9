using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Choices;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Programme.Choices;

/// <summary>
/// The seats of sessions, taken and given back by the rule of all seats. Who waits for a session comes before whoever doesn't: a seat that becomes free is
/// kept for the first in line until they accept it or their time is over. An item without a pool has no limit.
/// </summary>
public sealed class SessionSeats(PortalDbContext db, SeatInventory inventory)
{
    /// <summary>Takes a seat for somebody who is not on the session's waiting list.</summary>
    /// <param name="passesOverTheWaiting">The planning team gives it, whoever waits.</param>
    /// <returns>False where none is left.</returns>
    public async Task<bool> TakeAsync(Guid conveningId, Guid itemId, bool passesOverTheWaiting, CancellationToken cancellation) =>
        await FindPoolAsync(conveningId, itemId, cancellation) is not { } pool
        || await inventory.TakeOneAsync(pool, passesOverTheWaiting ? 0 : await Waiting(itemId).CountAsync(cancellation), cancellation);

    /// <summary>Whether somebody who is not on the waiting list would get a seat.</summary>
    public async Task<bool> HasFreeAsync(Guid conveningId, Guid itemId, CancellationToken cancellation) =>
        await FindPoolAsync(conveningId, itemId, cancellation) is not { } pool || pool.Left > await Waiting(itemId).CountAsync(cancellation);

    /// <summary>Before somebody joins a session's waiting list or leaves it: who takes a seat meanwhile has to look again.</summary>
    public Task TouchWaitingListAsync(Guid conveningId, Guid itemId, CancellationToken cancellation) =>
        inventory.TouchWaitingListAsync(conveningId, Needs(itemId), cancellation);

    /// <summary>Gives the seat of a choice back that holds one.</summary>
    public async Task GiveBackAsync(SessionChoice choice, CancellationToken cancellation)
    {
        if (choice.HoldsSeat && await FindPoolAsync(choice.ConveningId, choice.AgendaItemId, cancellation) is not null)
        {
            await inventory.ReleaseAsync(choice.ConveningId, Needs(choice.AgendaItemId), cancellation);
        }
    }

    /// <summary>Offers the free seats of sessions to those who wait for them, in their order, while sessions are chosen. Each of them is written to.</summary>
    /// <returns>How many seats were offered.</returns>
    public async Task<int> OfferAsync(
        Guid conveningId, IEnumerable<Guid> itemIds, AgendaSnapshot released, DateTimeOffset at, CancellationToken cancellation)
    {
        var settings = await db.ReadAgendaSettingsAsync(conveningId, cancellation);
        if (settings?.TakesChoicesAt(at) != true)
        {
            return 0;
        }

        var offered = 0;
        var wanted = itemIds.ToHashSet();
        wanted.IntersectWith(await db.SessionChoices.Where(choice => choice.ConveningId == conveningId && choice.State == ChoiceState.Waiting)
            .Select(choice => choice.AgendaItemId).Distinct().ToListAsync(cancellation));
        foreach (var item in released.Items.Where(item => wanted.Contains(item.Id) && item is { IsCancelled: false, TakesChoices: true } && item.StartsAt > at))
        {
            offered += await OfferAsync(conveningId, item, SeatOffer.EndOf(at, settings.ChoosingClosesAt, item.StartsAt), at, cancellation);
        }

        return offered;
    }

    /// <inheritdoc cref="OfferAsync(Guid, IEnumerable{Guid}, AgendaSnapshot, DateTimeOffset, CancellationToken)"/>
    public async Task<int> OfferAsync(Guid conveningId, IReadOnlyCollection<Guid> itemIds, DateTimeOffset at, CancellationToken cancellation) =>
        itemIds.Count > 0 && await db.FindLastReleaseAsync(conveningId, cancellation) is { } release
            ? await OfferAsync(conveningId, itemIds, release.Snapshot, at, cancellation) : 0;

    private async Task<int> OfferAsync(Guid conveningId, ReleasedItem item, DateTimeOffset endsAt, DateTimeOffset at, CancellationToken cancellation)
    {
        var itemId = item.Id;
        var pool = await FindPoolAsync(conveningId, itemId, cancellation);
        if (pool?.Left == 0)
        {
            return 0;
        }

        var first = await Waiting(itemId).OrderBy(choice => choice.ChosenAt).ThenBy(choice => choice.SessionChoiceId).Take(pool?.Left ?? int.MaxValue)
            .Join(db.Attendees, choice => choice.AttendeeId, attendee => attendee.AttendeeId,
                (choice, attendee) => new { choice, attendee.Details.Email, attendee.Details.FullName }).ToListAsync(cancellation);
        foreach (var one in first)
        {
            if (pool is not null)
            {
                await inventory.TakeOneAsync(pool, 0, cancellation);
            }

            one.choice.Offer(endsAt);
            var notice = new ChoiceNotice(conveningId, one.choice.AttendeeId, ChoiceNoticeKind.Offered, itemId, at) { EndsAt = endsAt };
            Tell(notice, one.Email, one.FullName);
        }

        if (first.Count > 0)
        {
            await TouchWaitingListAsync(conveningId, itemId, cancellation);
        }

        return first.Count;
    }

    /// <summary>Owes somebody a message about their seat in a session; on no timeline, since what they chose is theirs.</summary>
    public void Tell(ChoiceNotice notice, string address, string name)
    {
        db.ChoiceNotices.Add(notice);
        var kind = notice.Kind switch
        {
            ChoiceNoticeKind.Offered => MailKind.SessionSeatOffered,
            ChoiceNoticeKind.Lapsed => MailKind.SessionOfferLapsed,
            ChoiceNoticeKind.Moved => MailKind.SessionSeatMoved,
        };
        if (address.Length > 0)
        {
            db.OutboxMessages.Add(new OutboxMessage(kind, notice.ChoiceNoticeId, address, name, notice.MadeAt));
        }
    }

    private IQueryable<SessionChoice> Waiting(Guid itemId) =>
        db.SessionChoices.Where(choice => choice.AgendaItemId == itemId && choice.State == ChoiceState.Waiting);

    private Task<SeatPool?> FindPoolAsync(Guid conveningId, Guid itemId, CancellationToken cancellation)
    {
        var key = SeatPoolKey.Session(itemId);
        return db.SeatPools.AsNoTracking().SingleOrDefaultAsync(pool => pool.ConveningId == conveningId && pool.Key == key, cancellation);
    }

    private static Dictionary<string, int> Needs(Guid itemId) => new() { [SeatPoolKey.Session(itemId)] = 1 };
}
