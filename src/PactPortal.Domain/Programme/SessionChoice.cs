using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme;

/// <summary>How far somebody's choice of a session is.</summary>
public enum ChoiceState
{
    /// <summary>Said before sessions had seats: it holds none.</summary>
    [JsonStringEnumMemberName("Wished")]
    Wished = 1,

    /// <summary>A seat is kept.</summary>
    [JsonStringEnumMemberName("Seated")]
    Seated = 2,

    /// <summary>On the session's waiting list; nothing is kept.</summary>
    [JsonStringEnumMemberName("Waiting")]
    Waiting = 3,

    /// <summary>A seat is kept until the offer ends.</summary>
    [JsonStringEnumMemberName("Offered")]
    Offered = 4,
}

/// <summary>Who chose. What an attendee chose is read by them and the planning team; a coordinator sees and changes only their own choices.</summary>
public enum ChoiceMaker
{
    [JsonStringEnumMemberName("Attendee")]
    Attendee = 1,
    [JsonStringEnumMemberName("Coordinator")]
    Coordinator = 2,
    [JsonStringEnumMemberName("PlanningTeam")]
    PlanningTeam = 3,
}

/// <summary>That somebody who has a seat at the convening will come to a session, or waits for a seat in it. It goes with their place.</summary>
public sealed class SessionChoice(
    Guid conveningId, Guid attendeeId, Guid agendaItemId, ChoiceState state, ChoiceMaker chosenBy, DateTimeOffset chosenAt)
{
    public Guid SessionChoiceId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public Guid AttendeeId { get; private set; } = attendeeId;

    public Guid AgendaItemId { get; private set; } = agendaItemId;

    public ChoiceState State { get; private set; } = state;

    public ChoiceMaker ChosenBy { get; private set; } = chosenBy;

    /// <summary>The place in the waiting list, while it waits.</summary>
    public DateTimeOffset ChosenAt { get; private set; } = chosenAt;

    /// <summary>Exclusive; null but for an offer.</summary>
    public DateTimeOffset? OfferEndsAt { get; private set; }

    /// <summary>The coordinator chose it as well. What the attendee or the planning team chose stays theirs, and isn't seen by it.</summary>
    public bool IsCoordinatorsToo { get; private set; }

    public int Version { get; private set; } = 1;

    public bool HoldsSeat => State is ChoiceState.Seated or ChoiceState.Offered;

    /// <summary>A coordinator sees what a coordinator chose; the attendee and the planning team see all.</summary>
    public bool IsSeenBy(ChoiceMaker maker) => maker switch
    {
        ChoiceMaker.Attendee or ChoiceMaker.PlanningTeam => true,
        ChoiceMaker.Coordinator => ChosenBy == ChoiceMaker.Coordinator || IsCoordinatorsToo,
    };

    /// <summary>A seat in the session is theirs; it was taken before, in the same transaction.</summary>
    public void TakeSeat()
    {
        (State, OfferEndsAt) = (ChoiceState.Seated, null);
        Version++;
    }

    /// <summary>They go to the end of the session's waiting list.</summary>
    public void Wait(DateTimeOffset at)
    {
        (State, OfferEndsAt, ChosenAt) = (ChoiceState.Waiting, null, at);
        Version++;
    }

    /// <summary>A seat is kept for them until the instant, exclusively; it was taken before, in the same transaction.</summary>
    public void Offer(DateTimeOffset endsAt)
    {
        (State, OfferEndsAt) = (ChoiceState.Offered, endsAt);
        Version++;
    }

    /// <summary>Somebody chooses what was chosen already.</summary>
    /// <returns>False where that changes nothing.</returns>
    public bool ChooseToo(ChoiceMaker maker)
    {
        if (IsSeenBy(maker))
        {
            return false;
        }

        IsCoordinatorsToo = true;
        Version++;
        return true;
    }

    /// <summary>Somebody gives the choice up.</summary>
    /// <returns>Whether the choice is over. Where the coordinator alone gives up what the attendee chose too, it stays.</returns>
    public bool GiveUp(ChoiceMaker maker)
    {
        if (maker != ChoiceMaker.Coordinator || ChosenBy == ChoiceMaker.Coordinator)
        {
            return true;
        }

        IsCoordinatorsToo = false;
        Version++;
        return false;
    }

    /// <summary>Another person has the seat at the convening now: what the coordinator chose stays with it, as the coordinator's.</summary>
    public void PassTo(Guid attendeeId)
    {
        (AttendeeId, ChosenBy, IsCoordinatorsToo) = (attendeeId, ChoiceMaker.Coordinator, false);
        Version++;
    }
}
