namespace PactPortal.Data.Clock;

/// <summary>
/// The demonstration's one clock, shared by every process on the database: how far it is set from real time.
/// Exists in Development only.
/// </summary>
public sealed class DemonstrationClock
{
    public const int TheOnly = 1;

    public int DemonstrationClockId { get; private set; } = TheOnly;

    /// <summary>Ticks to add to real time.</summary>
    public long OffsetTicks { get; private set; }

    /// <summary>The preset it was last set to; empty for another instant.</summary>
    public string Preset { get; private set; } = "";

    /// <summary>What the configuration asked for when it was last obeyed: a restart with the same setting lets the clock run on.</summary>
    public string Setting { get; set; } = "";

    public void SetTo(DateTimeOffset at, DateTimeOffset realNow, string preset) => (OffsetTicks, Preset) = ((at - realNow).Ticks, preset);
}
