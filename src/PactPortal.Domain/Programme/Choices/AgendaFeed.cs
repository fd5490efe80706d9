namespace PactPortal.Domain.Programme.Choices;

/// <summary>
/// An address at which somebody's calendar reads their own agenda. It lasts until its owner makes another, leaves, or its time after the
/// convening is over; it is kept then, so that a calendar that still asks is told that it ended.
/// </summary>
public sealed class AgendaFeed(Guid conveningId, Guid attendeeId, string tokenHash, DateTimeOffset madeAt)
{
    public Guid AgendaFeedId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public Guid AttendeeId { get; private set; } = attendeeId;

    public string TokenHash { get; private set; } = tokenHash;

    public DateTimeOffset MadeAt { get; private set; } = madeAt;

    /// <summary>Null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset at) => EndedAt ??= at;
}
