namespace PactPortal.Domain.Seats;

/// <summary>A team in line for the pools that were full to it when it joined.</summary>
public sealed class WaitingListEntry(Guid conveningId, Guid registrationId, int seats, bool isMember, DateTimeOffset joinedAt)
{
    private readonly List<WaitedPool> pools = [];

    public Guid WaitingListEntryId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public Guid RegistrationId { get; private set; } = registrationId;

    /// <summary>The team's size.</summary>
    public int Seats { get; private set; } = seats;

    /// <summary>A PACT member county's when it joined: first in line until the convening's date for it.</summary>
    public bool IsMember { get; private set; } = isMember;

    public DateTimeOffset JoinedAt { get; private set; } = joinedAt;

    public IReadOnlyList<WaitedPool> Pools => [.. pools.OrderBy(pool => pool.Key, StringComparer.Ordinal)];

    /// <summary>Its own county's cap is among what it waits for: it is passed over until that has room, and keeps nobody else waiting.</summary>
    public bool IsBarredByItsCounty => pools.Exists(pool => SeatPoolKey.IsCountyDay(pool.Key));

    public void WaitFor(IEnumerable<WaitedPool> waited) => pools.AddRange(waited);

    /// <summary>Member counties until the date, then by the time of joining.</summary>
    public static IReadOnlyList<WaitingListEntry> InOrder(IEnumerable<WaitingListEntry> entries, DateTimeOffset? membersFirstUntil, DateTimeOffset now) =>
    [
        .. entries.OrderByDescending(entry => entry.IsMember && now < membersFirstUntil).ThenBy(entry => entry.JoinedAt).ThenBy(entry => entry.WaitingListEntryId),
    ];
}

/// <summary>A pool that was full to a waiting team.</summary>
public sealed class WaitedPool(string key, int needed, bool holdsOthersBack)
{
    public Guid WaitedPoolId { get; private set; } = Guid.CreateVersion7();

    public string Key { get; private set; } = key;

    /// <summary>Seats the team needs in it.</summary>
    public int Needed { get; private set; } = needed;

    /// <summary>Counted in <see cref="SeatPool.Waiting"/>: nobody outside the list gets this pool's seats meanwhile.</summary>
    public bool HoldsOthersBack { get; private set; } = holdsOthersBack;
}
