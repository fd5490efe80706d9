using PactPortal.Domain.People;

namespace PactPortal.Domain.Registrations;

/// <summary>
/// A seat that was given up, or that a team ended to wait for. The person is on the team no longer; what is kept of the price stays owed.
/// </summary>
public sealed class CancelledSeat
{
    private CancelledSeat() => (Name, RateName) = (null!, null!); // set by the database

    internal CancelledSeat(Attendee attendee, Money price, Money kept, DateTimeOffset at)
    {
        CancelledSeatId = attendee.AttendeeId;
        (Name, LatinSpelling, RateName) = (attendee.Details.FullName, attendee.Details.LatinSpelling, attendee.Lines is [var first, ..]
            ? first.Label : "");
        (Price, Kept, At) = (price, kept, at);
    }

    /// <summary>The attendee's identifier before.</summary>
    public Guid CancelledSeatId { get; private set; }

    public string Name { get; private set; }

    public string? LatinSpelling { get; private set; }

    public string RateName { get; private set; }

    /// <summary>What the seat cost.</summary>
    public Money Price { get; private set; }

    /// <summary>What is kept of it.</summary>
    public Money Kept { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal void Erase() => (Name, LatinSpelling) = (PersonName.Erased, null);
}
