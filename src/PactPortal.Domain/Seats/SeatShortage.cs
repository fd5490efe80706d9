namespace PactPortal.Domain.Seats;

/// <summary>A pool that can't give what a team needs.</summary>
/// <param name="Left">Free seats, those of the waiting list included.</param>
/// <param name="Kept">Of the free ones, those that are for the waiting list.</param>
/// <param name="Teams">How many teams of the waiting list they are for.</param>
public sealed record SeatShortage(SeatPoolKind Kind, string Key, int Capacity, int Left, int Needed, int Kept = 0, int Teams = 0)
{
    /// <summary>Free seats that are nobody's yet.</summary>
    public int Open => Left - Kept;
}
