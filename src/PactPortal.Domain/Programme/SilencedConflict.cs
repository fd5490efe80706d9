namespace PactPortal.Domain.Programme;

/// <summary>A conflict of the draft that somebody looked at and let stand, with the reason. It comes back when what it is about changes.</summary>
/// <param name="key">What the conflict is known by.</param>
public sealed class SilencedConflict(Guid conveningId, string key, string reason, Guid? silencedBy, string silencedByName, DateTimeOffset silencedAt)
{
    public const int KeyLength = 400, ReasonLength = 500;

    public Guid SilencedConflictId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public string Key { get; private set; } = key;

    public string Reason { get; private set; } = reason;

    public Guid? SilencedBy { get; private set; } = silencedBy;

    public string SilencedByName { get; private set; } = silencedByName;

    public DateTimeOffset SilencedAt { get; private set; } = silencedAt;
}
