namespace PactPortal.Domain.Seats;

/// <summary>How many seats a pool is to have.</summary>
/// <param name="Capacity">0 or more.</param>
public sealed record PoolSize(SeatPoolKind Kind, string Key, int Capacity)
{
    /// <summary>
    /// The pools that make sizes true for a convening that has none yet. Where each county has seats of its own, each has a pool.
    /// </summary>
    /// <param name="counties">Codes of all counties.</param>
    /// <param name="taken">Seats that people have already, by the key of the pool.</param>
    public IEnumerable<SeatPool> ToPools(Guid conveningId, IReadOnlyList<string> counties, Func<string, int> taken)
    {
        yield return new SeatPool(conveningId, Kind, Key, Capacity, taken(Key));
        if (Kind == SeatPoolKind.EachCountyDay)
        {
            foreach (var key in counties.Select(code => SeatPoolKey.CountyDay(Key, code)))
            {
                yield return new SeatPool(conveningId, SeatPoolKind.CountyDay, key, Capacity, taken(key));
            }
        }
    }
}
