using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Registrations;

// What happens to a confirmed team: somebody joins it, somebody goes instead of somebody, seats are given up.
public sealed partial class Registration
{
    private readonly List<CancelledSeat> cancelledSeats = [];

    /// <summary>In the order in which they were given up.</summary>
    public IReadOnlyList<CancelledSeat> CancelledSeats => [.. cancelledSeats.OrderBy(seat => seat.At).ThenBy(seat => seat.CancelledSeatId)];

    /// <summary>What is kept of the seats that were given up.</summary>
    public Money Kept { get; private set; }

    /// <summary>
    /// Gives seats up. The seats and their offset went back before, in the same transaction; without a seat left the registration is
    /// over.
    /// </summary>
    public IReadOnlyList<CancelledSeat> Cancel(IReadOnlyCollection<Guid> attendeeIds, CancellationBand band, Act act)
    {
        Require(RegistrationStatus.Confirmed);
        var given = new List<CancelledSeat>();
        foreach (var attendee in Attendees.Where(candidate => attendeeIds.Contains(candidate.AttendeeId)))
        {
            var price = PriceOf(attendee);
            var seat = new CancelledSeat(attendee, price, band.KeptOf(price), act.At);
            attendee.End(AttendeeEnding.Cancelled, successorId: null, act);
            cancelledSeats.Add(seat);
            given.Add(seat);
            Kept += seat.Kept;
            Record(
                act,
                seat.Kept.IsZero ? $"Seat of {seat.Name} cancelled" : $"Seat of {seat.Name} cancelled; {seat.Kept} of {price} is kept");
        }

        if (!Living.Any())
        {
            Status = RegistrationStatus.Cancelled;
            Record(act with { Reason = null }, "Registration cancelled");
        }

        return given;
    }

    /// <summary>Somebody of the organization goes instead of somebody: same seat, same price, a new person with a link of their own.
    /// Whoever leaves stays on record, and says who came instead.</summary>
    public Outcome<Attendee> Substitute(Guid attendeeId, AttendeeDetails details, Act act)
    {
        Require(RegistrationStatus.Confirmed);
        var leaving = Living.Single(candidate => candidate.AttendeeId == attendeeId);
        if (IsSamePersonTwice(details, leaving))
        {
            return SamePersonTwice(details);
        }

        var coming = NewAttendee(details with { RateId = leaving.Details.RateId, ChosenDay = leaving.Details.ChosenDay }, leaving.Position);
        coming.Fix(leaving.Lines);
        leaving.End(AttendeeEnding.Replaced, coming.AttendeeId, act);
        attendees.Add(coming);
        Record(act, $"{details.FullName} goes instead of {leaving.Details.FullName}");
        return coming;
    }

    /// <summary>
    /// Somebody more on the team, at the price of the day they join. The seat and its offset were taken before, in the same transaction.
    /// </summary>
    /// <param name="price">Of the new seat.</param>
    /// <param name="commitment">Who commits the organization to the addition; null where a purchase order covers it, or
    /// nothing is due for it.</param>
    /// <exception cref="InvalidOperationException">They can't join: ask <see cref="WhyNotJoin"/> first.</exception>
    public Attendee Join(AttendeeDetails details, SeatQuote price, PaymentPromise? commitment, int largestTeam, Act act)
    {
        Require(RegistrationStatus.Confirmed);
        if (WhyNotJoin(details, largestTeam) is { } refusal)
        {
            throw new InvalidOperationException($"Nobody joins {Reference}: {refusal.Sentence}");
        }

        var attendee = NewAttendee(details, attendees.Select(other => other.Position).DefaultIfEmpty(0).Max() + 1);
        attendee.Fix(price.Lines);
        attendees.Add(attendee);
        if (commitment is not null && Payment?.Method is PaymentMethod.NothingDue or PaymentMethod.Card)
        {
            Payment = commitment; // what comes next is an invoice
        }

        Record(
            act,
            $"{details.FullName} joined the team, {(price.Total.IsZero ? "nothing" : price.Total.ToString())} due{(commitment is null ? "" : $"; {commitment.Describe()}")}");
        return attendee;
    }

    /// <summary>Why somebody can't join, or null.</summary>
    public Refusal? WhyNotJoin(AttendeeDetails details, int largestTeam) =>
        Living.Count() >= largestTeam ? new Refusal($"A team has at most {largestTeam} people. Start another registration for the others.")
        : IsSamePersonTwice(details, except: null) ? SamePersonTwice(details)
        : null;

    public static Money PriceOf(Attendee attendee) => Money.Sum(attendee.Lines.Select(line => line.Amount));
}
