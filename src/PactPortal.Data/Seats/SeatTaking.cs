using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Seats;

namespace PactPortal.Data.Seats;

/// <summary>A pool that could not give what a team needs.</summary>
public sealed record SeatShortage(SeatPoolKind Kind, string Key, int Capacity, int Left, int Needed, int Waiting);

/// <summary>
/// Takes seats by a conditional update that changes no row where a pool is too full: right at any isolation level and in
/// any number of processes, because the database decides and not what was read before.
/// </summary>
public static class SeatTaking
{
    /// <summary>
    /// All of them or, by the caller's refusal and so the transaction's end, none. Pools are taken in the order of their
    /// keys, always the same, so that two teams can't hold what the other waits for. A pool that the waiting list waits for gives
    /// nothing to anybody outside of it.
    /// </summary>
    public static async Task<SeatShortage?> TakeSeatsAsync(
        this PortalDbContext db, Guid conveningId, IReadOnlyDictionary<string, int> needs, CancellationToken cancellation)
    {
        foreach (var (key, count) in needs.OrderBy(need => need.Key, StringComparer.Ordinal))
        {
            var rows = await db.SeatPools
                .Where(pool => pool.ConveningId == conveningId && pool.Key == key && pool.Waiting == 0 && pool.Taken + count <= pool.Capacity)
                .ExecuteUpdateAsync(update => update.SetProperty(pool => pool.Taken, pool => pool.Taken + count), cancellation);
            if (rows == 0)
            {
                var pool = await db.SeatPools.AsNoTracking().SingleAsync(pool => pool.ConveningId == conveningId && pool.Key == key, cancellation);
                return new SeatShortage(pool.Kind, pool.Key, pool.Capacity, pool.Left, count, pool.Waiting);
            }
        }

        return null;
    }

    /// <summary>Gives seats back that a team has; in the same order, once: the caller's condition says that it still has them.</summary>
    public static async Task ReleaseSeatsAsync(this PortalDbContext db, Guid conveningId, IReadOnlyDictionary<string, int> needs, CancellationToken cancellation)
    {
        foreach (var (key, count) in needs.OrderBy(need => need.Key, StringComparer.Ordinal))
        {
            var rows = await db.SeatPools.Where(pool => pool.ConveningId == conveningId && pool.Key == key && pool.Taken >= count)
                .ExecuteUpdateAsync(update => update.SetProperty(pool => pool.Taken, pool => pool.Taken - count), cancellation);
            if (rows != 1)
            {
                throw new InvalidOperationException($"Pool {key} has fewer than {count} seats taken and can give none back.");
            }
        }
    }

    /// <summary>
    /// Gets in line for every pool that is full to a team, or that others wait for already. Empty: there is room in all of them,
    /// and nothing was written.
    /// </summary>
    public static async Task<IReadOnlyList<WaitedPool>> GetInLineAsync(
        this PortalDbContext db, Guid conveningId, IReadOnlyDictionary<string, int> needs, CancellationToken cancellation)
    {
        var full = new List<string>();
        foreach (var (key, count) in needs.OrderBy(need => need.Key, StringComparer.Ordinal))
        {
            var rows = await db.SeatPools
                .Where(pool => pool.ConveningId == conveningId && pool.Key == key && (pool.Waiting > 0 || pool.Taken + count > pool.Capacity))
                .ExecuteUpdateAsync(update => update.SetProperty(pool => pool.Waiting, pool => pool.Waiting + 1), cancellation);
            if (rows == 1)
            {
                full.Add(key);
            }
        }

        // A team that its own county's cap bars keeps nobody else waiting. The rows are this transaction's by now.
        var isBarred = full.Exists(SeatPoolKey.IsCountyDay);
        var givenBack = full.Where(key => isBarred && !SeatPoolKey.IsCountyDay(key)).ToList();
        if (givenBack.Count > 0)
        {
            await db.SeatPools.Where(pool => pool.ConveningId == conveningId && givenBack.Contains(pool.Key))
                .ExecuteUpdateAsync(update => update.SetProperty(pool => pool.Waiting, pool => pool.Waiting - 1), cancellation);
        }

        return [.. full.Select(key => new WaitedPool(key, needs[key], !givenBack.Contains(key)))];
    }
}
