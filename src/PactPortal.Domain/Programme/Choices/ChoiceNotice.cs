using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme.Choices;

/// <summary>What an attendee is told of their seat in a session.</summary>
public enum ChoiceNoticeKind
{
    /// <summary>A seat is kept for them until an instant.</summary>
    [JsonStringEnumMemberName("Offered")]
    Offered = 1,

    /// <summary>The time to accept it is over; the seat goes to the next, where somebody waits.</summary>
    [JsonStringEnumMemberName("Lapsed")]
    Lapsed = 2,

    /// <summary>The planning team gave them a seat in a session, took them out of one, or both.</summary>
    [JsonStringEnumMemberName("Moved")]
    Moved = 3,
}

/// <summary>One message to an attendee about their seat in a session, kept because the choice may be gone when it is sent.</summary>
/// <param name="agendaItemId">The session it is about; of a move the one that they are in now.</param>
public sealed class ChoiceNotice(Guid conveningId, Guid attendeeId, ChoiceNoticeKind kind, Guid? agendaItemId, DateTimeOffset madeAt)
{
    public const int ReasonLength = 500;

    public Guid ChoiceNoticeId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public Guid AttendeeId { get; private set; } = attendeeId;

    public ChoiceNoticeKind Kind { get; private set; } = kind;

    /// <summary>Null where the planning team took them out of a session and into none.</summary>
    public Guid? AgendaItemId { get; private set; } = agendaItemId;

    /// <summary>Of a move: the session they were in; null where they were in none.</summary>
    public Guid? FromItemId { get; init; }

    /// <summary>Of a move: what the planning team said, for the attendee to read.</summary>
    public string? Reason { get; init; }

    /// <summary>Of an offer; exclusive.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public DateTimeOffset MadeAt { get; private set; } = madeAt;
}
