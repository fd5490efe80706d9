namespace PactPortal.Domain.Seats;

/// <summary>
/// That a pool is there and how large it is, as its convening knows it, for pages and for telling which pools a team needs. It is the
/// pool's own row and only read: seats are taken from the pool. Pools of single counties are not among a convening's limits.
/// </summary>
public sealed class SeatLimit(string key, int capacity)
{
    public Guid SeatPoolId { get; private set; } = Guid.CreateVersion7();

    /// <summary>See <see cref="SeatPoolKey"/>.</summary>
    public string Key { get; private set; } = key;

    public int Capacity { get; private set; } = capacity;
}
