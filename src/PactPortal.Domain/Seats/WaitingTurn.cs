namespace PactPortal.Domain.Seats;

/// <summary>A team that waits, and the seats it needs in each pool that applies to it.</summary>
public sealed record WaitingTeam(WaitingListEntry Entry, IReadOnlyDictionary<string, int> Needs);

/// <summary>A pool that a team waits for now.</summary>
/// <param name="Left">Free seats in it, whoever they are for.</param>
/// <param name="Open">Of the free ones, those that nobody ahead comes first for.</param>
public sealed record PoolWait(string Key, int Needed, int Left, int Open)
{
    /// <summary>There are seats enough, and teams ahead come first.</summary>
    public bool IsBehindOthers => Left >= Needed;
}

/// <summary>Where a team stands on the waiting list now.</summary>
/// <param name="Place">From 1.</param>
/// <param name="Waits">What it waits for, in the order of the pools' keys; nothing: its turn has come, and its seats are kept for it.</param>
public sealed record WaitingTurn(int Place, WaitingTeam Team, IReadOnlyList<PoolWait> Waits)
{
    public WaitingListEntry Entry => Team.Entry;

    public bool HasCome => Waits.Count == 0;

    /// <summary>Its own county's cap is among what it waits for: it is passed over until that has room, and blocks nobody of another county.</summary>
    public bool IsBarredByItsCounty => Waits.Any(wait => SeatPoolKey.IsCountyDay(wait.Key));

    /// <summary>The pools of which nobody outside the list, and nobody behind it, gets the seats that it needs.</summary>
    public IEnumerable<string> Holds =>
        HasCome ? Team.Needs.Keys : Waits.Select(wait => wait.Key).Where(key => !IsBarredByItsCounty || SeatPoolKey.IsCountyDay(key));
}
