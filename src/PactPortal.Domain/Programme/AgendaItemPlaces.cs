namespace PactPortal.Domain.Programme;

/// <summary>A room that an item takes.</summary>
public sealed class AgendaItemRoom(Guid roomId, int position)
{
    public Guid AgendaItemId { get; private set; }

    public Guid RoomId { get; private set; } = roomId;

    public int Position { get; internal set; } = position;
}

/// <summary>Somebody's part in an item.</summary>
public sealed class AgendaItemSpeaker(Guid speakerId, SpeakingRole role, SpeakingAnswer answer, int position, DateTimeOffset? answeredAt)
{
    public Guid AgendaItemId { get; private set; }

    public Guid SpeakerId { get; private set; } = speakerId;

    public SpeakingRole Role { get; private set; } = role;

    public SpeakingAnswer Answer { get; private set; } = answer;

    public int Position { get; private set; } = position;

    /// <summary>When they confirmed or declined; null before, and where it isn't known.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; } = answeredAt;

    internal void Change(SpeakingRole role, SpeakingAnswer answer, DateTimeOffset? at) => (Role, Answer, AnsweredAt) = (role, answer, at);
}
