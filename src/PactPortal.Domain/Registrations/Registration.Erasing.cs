namespace PactPortal.Domain.Registrations;

// Somebody who is or was on the team is erased.
public sealed partial class Registration
{
    private const string NameErased = "A name was erased";

    /// <summary>When a name was last taken out of this registration; null where all are as they were typed.</summary>
    public DateTimeOffset? FindNameErased() =>
        timeline.Where(entry => entry.What == NameErased).Select(entry => (DateTimeOffset?)entry.At).Max();

    /// <summary>
    /// Takes the names of places away that are one person's: the seats stay, and what they cost. A draft promises nothing yet, so that they
    /// are taken off it.
    /// </summary>
    public void Erase(IReadOnlyCollection<Guid> attendeeIds, Act act)
    {
        if (IsDraft)
        {
            attendees.Where(attendee => attendeeIds.Contains(attendee.AttendeeId)).ToList()
                .ForEach(attendee => Remove(attendee.AttendeeId, act with { Reason = null }));
        }

        attendees.Where(attendee => attendeeIds.Contains(attendee.AttendeeId)).ToList().ForEach(attendee => attendee.Erase());
        cancelledSeats.Where(seat => attendeeIds.Contains(seat.CancelledSeatId)).ToList().ForEach(seat => seat.Erase());
    }

    /// <summary>Says on the timeline that a name is there no more; why is the planning team's to know.</summary>
    public void NoteErasedName(Act act) => Record(act with { Reason = null }, NameErased);
}
