namespace PactPortal.Domain.Convenings;

/// <summary>Where a convening stands, computed from its instants; no job flips a stored status.</summary>
public enum ConveningPhase
{
    /// <summary>Published; registration has not opened yet.</summary>
    Announced,
    Open,

    /// <summary>Registration has closed and the first day has not begun.</summary>
    Closed,
    UnderWay,
    Concluded,

    /// <summary>Kept for the record.</summary>
    Archived,
}
