using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Seats;

/// <summary>
/// Gives pools the sizes that a section says, makes those that are missing and takes those away that are no longer said. Seats that are
/// taken stay taken, even above a smaller size; a pool that is new begins with the seats that people have.
/// </summary>
public sealed class SeatPoolSizes(PortalDbContext db, SeatAudit audit)
{
    /// <param name="change">Applied to the convening; nothing of it is saved yet.</param>
    public async Task PutAsync(Convening convening, SectionChange change, CancellationToken cancellation)
    {
        if (change.PoolKinds.Count == 0)
        {
            return;
        }

        var known = await db.SeatPools.AsNoTracking()
            .Where(pool => pool.ConveningId == convening.ConveningId && change.PoolKinds.Contains(pool.Kind)).ToListAsync(cancellation);
        foreach (var size in change.Pools)
        {
            if (known.Find(pool => pool.Key == size.Key) is { } pool)
            {
                await ResizeAsync(convening.ConveningId, pool, size, cancellation);
            }
        }

        await AddAsync(convening, [.. change.Pools.Where(size => known.TrueForAll(pool => pool.Key != size.Key))], cancellation);
        await RemoveAsync(convening.ConveningId, known, change.Pools, cancellation);
    }

    // A county that was given another number of seats keeps it.
    private async Task ResizeAsync(Guid conveningId, SeatPool pool, PoolSize size, CancellationToken cancellation)
    {
        if (pool.Capacity == size.Capacity)
        {
            return;
        }

        var ofCounties = size.Key + "/";
        await db.SeatPools
            .Where(other => other.ConveningId == conveningId
                && (other.Key == size.Key || (other.Key.StartsWith(ofCounties) && other.Kind == SeatPoolKind.CountyDay
                    && size.Kind == SeatPoolKind.EachCountyDay && other.OverriddenBy == null)))
            .ExecuteUpdateAsync(update => update.SetProperty(other => other.Capacity, size.Capacity), cancellation);
    }

    private async Task AddAsync(Convening convening, IReadOnlyList<PoolSize> sizes, CancellationToken cancellation)
    {
        if (sizes.Count == 0)
        {
            return;
        }

        var keys = sizes.Select(size => size.Key).ToHashSet(StringComparer.Ordinal);
        var taken = await audit.CountSeatsAsync(convening, keys.Contains, cancellation);
        var counties = await db.Counties.Select(county => county.Code).ToListAsync(cancellation);
        db.SeatPools.AddRange(sizes.SelectMany(size => size.ToPools(convening.ConveningId, counties, key => taken.GetValueOrDefault(key))));
    }

    private async Task RemoveAsync(Guid conveningId, List<SeatPool> known, IReadOnlyList<PoolSize> sizes, CancellationToken cancellation)
    {
        var kept = sizes.Select(size => size.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in known.Where(pool => pool.Kind != SeatPoolKind.CountyDay && !kept.Contains(pool.Key)))
        {
            var ofCounties = gone.Key + "/";
            await db.SeatPools
                .Where(pool => pool.ConveningId == conveningId
                    && (pool.Key == gone.Key || (gone.Kind == SeatPoolKind.EachCountyDay && pool.Kind == SeatPoolKind.CountyDay
                        && pool.Key.StartsWith(ofCounties))))
                .ExecuteDeleteAsync(cancellation);
        }
    }
}
