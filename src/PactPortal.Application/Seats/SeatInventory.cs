using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Seats;

/// <summary>
/// Takes seats by a conditional update that changes no row where a pool is too full: right at any isolation level and in
/// any number of processes, because the database decides and not what was read before.
/// </summary>
public sealed class SeatInventory(PortalDbContext db, WaitingListQuery waitingLists)
{
    /// <summary>
    /// Takes seats for a team that is not on the waiting list: all of them or, by the caller's refusal and so the transaction's end, none.
    /// What the list keeps stays in its pools.
    /// </summary>
    public async Task<SeatShortage?> TakeAsync(
        Convening convening, IReadOnlyDictionary<string, int> needs, DateTimeOffset at, CancellationToken cancellation)
    {
        var list = await waitingLists.ReadAsync(convening, needs.Keys, at, cancellation);
        if (list.ShortageOutside(needs) is { } shortage)
        {
            return shortage;
        }

        await TakeAsync(list, needs, list.KeptIn, cancellation);
        return null;
    }

    /// <summary>Takes its seats for a team of the waiting list, whoever is ahead of it: all of them or, by the caller's refusal, none.</summary>
    /// <param name="list">As it was read in this commit.</param>
    public async Task<SeatShortage?> TakeAsync(
        Convening convening, WaitingList list, WaitingTurn turn, CancellationToken cancellation)
    {
        if (list.ShortageOf(turn) is { } shortage)
        {
            return shortage;
        }

        await TakeAsync(list, turn.Team.Needs, _ => 0, cancellation);
        await TouchWaitingListAsync(convening.ConveningId, turn.Team.Needs, cancellation);
        return null;
    }

    /// <summary>Takes one seat of a pool that has a waiting list of its own, such as a session's.</summary>
    /// <param name="pool">As it was read in this commit, before the number that wait was.</param>
    /// <param name="kept">Free seats that are for those who wait.</param>
    /// <returns>False where none is left for the asker.</returns>
    public async Task<bool> TakeOneAsync(SeatPool pool, int kept, CancellationToken cancellation)
    {
        if (pool.Left <= kept)
        {
            return false;
        }

        await TakeAsync(pool, 1, kept, cancellation);
        return true;
    }

    /// <summary>Gives seats back that a team has; in the same order, once: the caller's condition says that it still has them.</summary>
    public async Task ReleaseAsync(Guid conveningId, IReadOnlyDictionary<string, int> needs, CancellationToken cancellation)
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
    /// Before a team joins the waiting list or leaves it: whoever takes seats of its pools by what they read of the list earlier has to look
    /// again.
    /// </summary>
    public async Task TouchWaitingListAsync(Guid conveningId, IReadOnlyDictionary<string, int> needs, CancellationToken cancellation)
    {
        foreach (var key in needs.Keys.Order(StringComparer.Ordinal))
        {
            await db.SeatPools.Where(pool => pool.ConveningId == conveningId && pool.Key == key)
                .ExecuteUpdateAsync(update => update.SetProperty(pool => pool.WaitingListVersion, pool => pool.WaitingListVersion + 1), cancellation);
        }
    }

    // Pools are taken in the order of their keys, always the same, so that two teams can't hold what the other waits for.
    private async Task TakeAsync(
        WaitingList list, IReadOnlyDictionary<string, int> needs, Func<string, int> keptIn, CancellationToken cancellation)
    {
        foreach (var (key, count) in needs.OrderBy(need => need.Key, StringComparer.Ordinal))
        {
            await TakeAsync(list.Pool(key), count, keptIn(key), cancellation);
        }
    }

    private async Task TakeAsync(SeatPool pool, int count, int kept, CancellationToken cancellation)
    {
        var (id, version) = (pool.SeatPoolId, pool.WaitingListVersion);
        var rows = await db.SeatPools.Where(one => one.SeatPoolId == id && one.WaitingListVersion == version && one.Taken + count + kept <= one.Capacity)
            .ExecuteUpdateAsync(update => update.SetProperty(one => one.Taken, one => one.Taken + count), cancellation);
        if (rows == 0)
        {
            throw new DbUpdateConcurrencyException($"Pool {pool.Key} of {pool.ConveningId} changed between reading and taking.");
        }
    }
}
