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
    public long OffsetTicks { get; set; }

    /// <summary>The preset it was last set to.</summary>
    public string Preset { get; set; } = "";
}
