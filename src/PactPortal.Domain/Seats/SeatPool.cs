using System.Text.Json.Serialization;

namespace PactPortal.Domain.Seats;

public enum SeatPoolKind
{
    [JsonStringEnumMemberName("Day")]
    Day = 1,

    /// <summary>One county on one day.</summary>
    [JsonStringEnumMemberName("CountyDay")]
    CountyDay = 2,
    [JsonStringEnumMemberName("Rate")]
    Rate = 3,

    /// <summary>What the pool of each county on one day starts with. No seat is taken from it.</summary>
    [JsonStringEnumMemberName("EachCountyDay")]
    EachCountyDay = 4,

    /// <summary>A session that attendees choose.</summary>
    [JsonStringEnumMemberName("Session")]
    Session = 5,
}

/// <summary>
/// A limited number of seats. Taken by conditional update in the transaction of the registration that needs them, never by
/// changing this object: two processes would both believe what they read.
/// </summary>
public sealed class SeatPool(Guid conveningId, SeatPoolKind kind, string key, int capacity, int taken = 0)
{
    public Guid SeatPoolId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public SeatPoolKind Kind { get; private set; } = kind;

    /// <summary>
    /// See <see cref="SeatPoolKey"/>. Pools are always taken in its ordinal order, so that two teams never wait for each other.
    /// </summary>
    public string Key { get; private set; } = key;

    public int Capacity { get; private set; } = capacity;

    public int Taken { get; private set; } = taken;

    /// <summary>
    /// Raised by whoever joins or leaves the waiting list for seats in it. Seats are taken while it is as it was read with the list, so
    /// that nobody gets past a team that joined meanwhile.
    /// </summary>
    public int WaitingListVersion { get; private set; }

    public int Left => Math.Max(0, Capacity - Taken);

    /// <summary>Who last gave this pool another capacity than its day or rate has; null while nobody has.</summary>
    public string? OverriddenBy { get; private set; }

    public DateTimeOffset? OverriddenAt { get; private set; }

    public string? OverrideReason { get; private set; }

    /// <summary>Gives one county (or a day) another cap. Seats already taken stay taken, even above it.</summary>
    public Refusal? Override(int capacity, Act act)
    {
        if (capacity < 0)
        {
            return new Refusal("Enter a number of seats, 0 or more.", nameof(Capacity));
        }

        if (string.IsNullOrWhiteSpace(act.Reason))
        {
            return new Refusal("Enter why the number of seats changes.", "Reason");
        }

        (Capacity, OverriddenBy, OverriddenAt, OverrideReason) = (capacity, act.ActorName, act.At, act.Reason);
        return null;
    }
}
