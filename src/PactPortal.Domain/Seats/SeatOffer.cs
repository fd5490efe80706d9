namespace PactPortal.Domain.Seats;

/// <summary>A seat that is kept for somebody of a waiting list until they accept it: of any pool. Source: PactPortal's rules for waiting lists.</summary>
public static class SeatOffer
{
    /// <summary>How long an offer lasts at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(48);

    /// <summary>Exclusive: the earliest of its longest time and what ends the choosing anyway.</summary>
    /// <param name="madeAt">When the seat is kept.</param>
    /// <param name="ends">When no seat is taken any more: closing, the beginning of what it is a seat in. Null: never.</param>
    public static DateTimeOffset EndOf(DateTimeOffset madeAt, params IEnumerable<DateTimeOffset?> ends) =>
        ends.OfType<DateTimeOffset>().Append(madeAt + Longest).Min();
}
