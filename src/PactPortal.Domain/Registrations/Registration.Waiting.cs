using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Registrations;

// The waiting list: joining it, being given seats, and leaving it without.
public sealed partial class Registration
{
    /// <summary>Gets in line for seats. Fixes the tier; discount and offset are taken with the seats, and not before.</summary>
    public void Wait(TeamQuote quote, string? countyCode, TeamContact? contact, Act act)
    {
        Submit(quote, countyCode, contact, act);
        Status = RegistrationStatus.Waitlisted;
        Record(act with { Reason = null }, "Joined the waiting list");
    }

    /// <summary>
    /// Gives a team that waits its seats, which were taken before in the same transaction with what lowers their price. As with a request
    /// that is approved, it then says how it pays; where nothing is due it is confirmed at once.
    /// </summary>
    /// <param name="quote">At the prices of joining, with what discount and offset do now.</param>
    /// <param name="passedOver">Teams ahead of it that go without these seats.</param>
    public void GiveSeats(TeamQuote quote, int passedOver, Act act)
    {
        Require(RegistrationStatus.Waitlisted);
        foreach (var seat in quote.Seats)
        {
            Living.Single(attendee => attendee.AttendeeId == seat.SeatId).Fix(seat.Lines.Where(line => line.Kind != LineKind.Registration));
        }

        Status = RegistrationStatus.Approved;
        var before = passedOver switch
        {
            0 => "",
            1 => ", before one team ahead of it",
            var teams =>
            $", before {teams} teams ahead of it"
        };
        Record(act, $"Given seats from the waiting list for {People(Living.Count())}{before}; {Total} due");
        if (Total.IsZero)
        {
            ConfirmBy(PaymentPromise.NothingDue(), act);
        }
    }

    /// <summary>The organization gives its place on the waiting list up.</summary>
    public void LeaveWaitingList(Act act) => EndWaiting(act, "Left the waiting list");

    /// <summary>The planning team ends a team's place on the waiting list. The organization reads the reason.</summary>
    public Refusal? RemoveFromWaitingList(Act act)
    {
        Require(RegistrationStatus.Waitlisted);
        if (string.IsNullOrWhiteSpace(act.Reason))
        {
            return new Refusal("Enter why the team is removed. The organization reads it.", nameof(Act.Reason));
        }

        EndWaiting(act, "Removed from the waiting list by the planning team");
        return null;
    }

    private void EndWaiting(Act act, string what)
    {
        Require(RegistrationStatus.Waitlisted);
        foreach (var attendee in Attendees)
        {
            cancelledSeats.Add(new CancelledSeat(attendee, PriceOf(attendee), Money.Zero, act.At));
            attendee.End(AttendeeEnding.WaitingEnded, successorId: null, act);
        }

        Status = RegistrationStatus.Cancelled;
        Record(act, what);
    }
}
