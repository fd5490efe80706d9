using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Choices;

/// <summary>Ends what people chose, in the commit in which their place at the convening, or their address, becomes another's.</summary>
public sealed class EndedSessionChoices(PortalDbContext db, SessionSeats seats)
{
    /// <summary>Somebody leaves: their seats in sessions go to those who wait, and their calendar's address ends.</summary>
    public async Task EndAsync(IReadOnlyCollection<Guid> attendeeIds, DateTimeOffset at, CancellationToken cancellation)
    {
        await EndAsync(await db.SessionChoices.Where(choice => attendeeIds.Contains(choice.AttendeeId)).ToListAsync(cancellation), at, cancellation);
        await EndKeysAsync(attendeeIds, at, cancellation);
        await db.AgendaKnowledge.Where(one => attendeeIds.Contains(one.ReaderId)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Somebody else reads this address now: what its former owner chose of their own goes, what a coordinator chose stays.</summary>
    public async Task EndOwnAsync(Guid attendeeId, DateTimeOffset at, CancellationToken cancellation)
    {
        var all = await db.SessionChoices.Where(choice => choice.AttendeeId == attendeeId).ToListAsync(cancellation);
        await EndAsync([.. all.Where(choice => !choice.IsSeenBy(ChoiceMaker.Coordinator))], at, cancellation);
        all.FindAll(choice => choice.IsCoordinatorsToo).ForEach(choice => choice.PassTo(attendeeId));
        await EndKeysAsync([attendeeId], at, cancellation);
    }

    /// <summary>
    /// Somebody else comes in their place and keeps the sessions that a coordinator chose. What the former attendee chose is theirs alone and goes, so that
    /// the next can't read it.
    /// </summary>
    public async Task PassAsync(Guid attendeeId, Guid toAttendeeId, DateTimeOffset at, CancellationToken cancellation)
    {
        await EndOwnAsync(attendeeId, at, cancellation);
        var kept = await db.SessionChoices.Where(choice => choice.AttendeeId == attendeeId).ToListAsync(cancellation);
        kept.ForEach(choice => choice.PassTo(toAttendeeId));
        // They are another's before the rest of the former attendee's goes.
        await db.SaveChangesAsync(cancellation);
        foreach (var convening in kept.GroupBy(choice => choice.ConveningId))
        {
            await db.LearnAsync(
                convening.Key, AgendaReaderKind.Attendee, toAttendeeId, [.. convening.Select(choice => choice.AgendaItemId)], cancellation);
        }
    }

    private async Task EndAsync(List<SessionChoice> choices, DateTimeOffset at, CancellationToken cancellation)
    {
        foreach (var choice in choices)
        {
            await seats.GiveBackAsync(choice, cancellation);
            db.SessionChoices.Remove(choice);
        }

        // Whoever leaves is in no waiting list when the seats are offered on.
        await db.SaveChangesAsync(cancellation);
        foreach (var convening in choices.Where(choice => choice.HoldsSeat).GroupBy(choice => choice.ConveningId))
        {
            await seats.OfferAsync(convening.Key, [.. convening.Select(choice => choice.AgendaItemId).Distinct()], at, cancellation);
        }
    }

    private async Task EndKeysAsync(IReadOnlyCollection<Guid> attendeeIds, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.AgendaFeeds.Where(feed => attendeeIds.Contains(feed.AttendeeId) && feed.EndedAt == null)
            .ExecuteUpdateAsync(update => update.SetProperty(feed => feed.EndedAt, at), cancellation);
        await db.ChoiceNotices.Where(notice => attendeeIds.Contains(notice.AttendeeId)).ExecuteDeleteAsync(cancellation);
    }
}
