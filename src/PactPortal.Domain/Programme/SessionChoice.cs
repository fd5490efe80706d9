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

/// <summary>Who chose. What an attendee chose is read by them and the planning team; a coordinator sees and changes only their own.</summary>
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

    public int Version { get; private set; } = 1;

    public bool HoldsSeat => State is ChoiceState.Seated or ChoiceState.Offered;
}
