using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Programme.Choices;

/// <summary>
/// Gives each session that is chosen a pool of the size that a release says. A session that got smaller keeps whoever has a seat; one that got larger
/// offers what is free to those who wait.
/// </summary>
public sealed class SessionPools(PortalDbContext db, SessionSeats seats)
{
    /// <summary>In the commit that publishes a release, or that opens the choosing of what is published.</summary>
    public async Task PutAsync(Guid conveningId, AgendaSnapshot released, DateTimeOffset at, CancellationToken cancellation)
    {
        var limited = released.Items.Where(item => item is { TakesChoices: true, Seats: not null }).ToDictionary(item => SeatPoolKey.Session(item.Id));
        var known = await db.SeatPools.AsNoTracking()
            .Where(pool => pool.ConveningId == conveningId && pool.Kind == SeatPoolKind.Session).ToListAsync(cancellation);
        foreach (var pool in known.Where(pool => limited.TryGetValue(pool.Key, out var item) && item.Seats != pool.Capacity))
        {
            var (id, size) = (pool.SeatPoolId, limited[pool.Key].Seats);
            await db.SeatPools.Where(one => one.SeatPoolId == id)
                .ExecuteUpdateAsync(update => update.SetProperty(one => one.Capacity, size ?? 0), cancellation);
        }

        await AddAsync(conveningId, [.. limited.Where(one => known.TrueForAll(pool => pool.Key != one.Key)).Select(one => one.Value)], cancellation);
        await RemoveAsync(known, released, limited, cancellation);
        await seats.OfferAsync(conveningId, released.Items.Select(item => item.Id), released, at, cancellation);
    }

    private async Task AddAsync(Guid conveningId, IReadOnlyList<ReleasedItem> items, CancellationToken cancellation)
    {
        if (items.Count == 0)
        {
            return;
        }

        var taken = await db.CountSeatsOfSessionsAsync(conveningId, cancellation);
        db.SeatPools.AddRange(items.Select(item => new SeatPool(
            conveningId, SeatPoolKind.Session, SeatPoolKey.Session(item.Id), item.Seats ?? 0, taken.GetValueOrDefault(item.Id))));
        // Who waits for one of them is looked for by its pool.
        await db.SaveChangesAsync(cancellation);
    }

    // What left the release, or is cancelled in it, keeps its seats: it may come back.
    private async Task RemoveAsync(
        List<SeatPool> known, AgendaSnapshot released, Dictionary<string, ReleasedItem> limited, CancellationToken cancellation)
    {
        var unlimited = released.Items.Select(item => SeatPoolKey.Session(item.Id)).Where(key => !limited.ContainsKey(key)).ToHashSet();
        var gone = known.Where(pool => unlimited.Contains(pool.Key)).Select(pool => pool.SeatPoolId).ToList();
        if (gone.Count > 0)
        {
            await db.SeatPools.Where(pool => gone.Contains(pool.SeatPoolId)).ExecuteDeleteAsync(cancellation);
        }
    }
}

public static class SeatsOfSessions
{
    /// <summary>Seats that people have in sessions, counted from their choices, by item.</summary>
    public static Task<Dictionary<Guid, int>> CountSeatsOfSessionsAsync(this PortalDbContext db, Guid conveningId, CancellationToken cancellation) =>
        db.SessionChoices.Where(choice => choice.ConveningId == conveningId
                && (choice.State == ChoiceState.Seated || choice.State == ChoiceState.Offered))
            .GroupBy(choice => choice.AgendaItemId).Select(group => new { group.Key, Seats = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Seats, cancellation);
}
