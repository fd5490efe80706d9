using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme.Choices;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Seats;

namespace PactPortal.Web.Features.Choices;

/// <summary>Reads which sessions somebody can choose, as the last release, the pools and the waiting lists stand now.</summary>
public sealed class SessionReader(PortalDbContext db)
{
    /// <summary>In order of time: what can be chosen on their days, and what they chose, also where it was cancelled since.</summary>
    public Task<IReadOnlyList<SessionToChoose>> ReadAsync(ChoiceContext context, CancellationToken cancellation) => ReadAsync(context, null, cancellation);

    /// <summary>Any item of the last release, also one that they can't choose: it says why.</summary>
    /// <returns>Null where the release has none of the code.</returns>
    public async Task<SessionToChoose?> FindAsync(ChoiceContext context, string code, CancellationToken cancellation) =>
        (await ReadAsync(context, code, cancellation)).FirstOrDefault(session => string.Equals(session.Item.Code, code, StringComparison.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<SessionToChoose>> ReadAsync(ChoiceContext context, string? code, CancellationToken cancellation)
    {
        if (await db.FindLastReleaseAsync(context.Convening.ConveningId, cancellation) is not { } release)
        {
            return [];
        }

        var (conveningId, attendeeId, maker) = (context.Convening.ConveningId, context.Attendee.AttendeeId, context.Maker);
        var all = await db.SessionChoices.AsNoTracking().Where(choice => choice.AttendeeId == attendeeId).ToListAsync(cancellation);
        var mine = all.Where(choice => choice.IsSeenBy(maker)).ToDictionary(choice => choice.AgendaItemId);
        var pools = await db.SeatPools.AsNoTracking().Where(pool => pool.ConveningId == conveningId && pool.Kind == SeatPoolKind.Session)
            .ToDictionaryAsync(pool => pool.Key, cancellation);
        var waiting = db.SessionChoices.Where(choice => choice.ConveningId == conveningId && choice.State == ChoiceState.Waiting);
        var counts = await waiting.GroupBy(choice => choice.AgendaItemId).Select(group => new { group.Key, People = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.People, cancellation);
        var theirs = mine.Values.Where(choice => choice.State == ChoiceState.Waiting).Select(choice => choice.AgendaItemId).ToList();
        var lines = theirs.Count == 0 ? null
            : (await waiting.Where(choice => theirs.Contains(choice.AgendaItemId)).OrderBy(choice => choice.ChosenAt).ThenBy(choice => choice.SessionChoiceId)
                .Select(choice => new { choice.AgendaItemId, choice.AttendeeId }).ToListAsync(cancellation))
                .ToLookup(one => one.AgendaItemId, one => one.AttendeeId);
        return
        [
            .. from item in release.Snapshot.ItemsAndWithdrawn
               let choice = mine.GetValueOrDefault(item.Id)
               where choice is not null || string.Equals(item.Code, code, StringComparison.OrdinalIgnoreCase)
                   || (item is { TakesChoices: true, IsCancelled: false, Day: { } day } && context.Days.Contains(day))
               orderby item.StartsAt, item.EndsAt, item.Code
               select new SessionToChoose(
                   item, choice, pools.GetValueOrDefault(SeatPoolKey.Session(item.Id))?.Left, counts.GetValueOrDefault(item.Id), context.WhyNot(item),
                   [.. SessionChoiceChanges.AtTheSameTime(item, all, release.Snapshot, maker).Select(other => other.Item)])
               {
                   IsOver = item.EndsAt <= context.Act.At,
                   PlaceInLine = choice?.State == ChoiceState.Waiting ? lines![item.Id].ToList().IndexOf(attendeeId) + 1 : null,
               },
        ];
    }
}
