using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Seats;

namespace PactPortal.Data.Seats;

/// <summary>A pool that could not give what a team needs.</summary>
public sealed record SeatShortage(SeatPoolKind Kind, string Key, int Capacity, int Left, int Needed);

/// <summary>
/// Takes seats by a conditional update that changes no row where a pool is too full: right at any isolation level and in
/// any number of processes, because the database decides and not what was read before.
/// </summary>
public static class SeatTaking
{
    /// <summary>
    /// All of them or, by the caller's refusal and so the transaction's end, none. Pools are taken in the order of their
    /// keys, always the same, so that two teams can't hold what the other waits for.
    /// </summary>
    public static async Task<SeatShortage?> TakeSeatsAsync(
        this PortalDbContext db, Guid conveningId, IReadOnlyDictionary<string, int> needs, CancellationToken cancellation)
    {
        foreach (var (key, count) in needs.OrderBy(need => need.Key, StringComparer.Ordinal))
        {
            var rows = await db.SeatPools
                .Where(pool => pool.ConveningId == conveningId && pool.Key == key && pool.Taken + count <= pool.Capacity)
                .ExecuteUpdateAsync(update => update.SetProperty(pool => pool.Taken, pool => pool.Taken + count), cancellation);
            if (rows == 0)
            {
                var pool = await db.SeatPools.AsNoTracking().SingleAsync(pool => pool.ConveningId == conveningId && pool.Key == key, cancellation);
                return new SeatShortage(pool.Kind, pool.Key, pool.Capacity, pool.Left, count);
            }
        }

        return null;
    }
}
