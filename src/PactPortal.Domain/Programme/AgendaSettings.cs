namespace PactPortal.Domain.Programme;

/// <summary>What the planning team set for a convening's agenda as a whole.</summary>
public sealed class AgendaSettings(Guid conveningId)
{
    public Guid ConveningId { get; private set; } = conveningId;

    /// <summary>From when sessions are chosen; null: not yet.</summary>
    public DateTimeOffset? ChoosingOpensAt { get; private set; }

    /// <summary>Exclusive; null: until the session starts.</summary>
    public DateTimeOffset? ChoosingClosesAt { get; private set; }

    public int Version { get; private set; } = 1;

    public bool TakesChoicesAt(DateTimeOffset at) => ChoosingOpensAt is { } opens && at >= opens && (ChoosingClosesAt is not { } closes || at < closes);

    public Refusal? OpenChoosing(DateTimeOffset? opensAt, DateTimeOffset? closesAt)
    {
        if (closesAt is not null && opensAt is null)
        {
            return new Refusal("Say when choosing opens, too.", nameof(ChoosingOpensAt));
        }

        if (closesAt <= opensAt)
        {
            return new Refusal("Choosing closes after it opens. Enter a later time.", nameof(ChoosingClosesAt));
        }

        (ChoosingOpensAt, ChoosingClosesAt) = (opensAt, closesAt);
        Version++;
        return null;
    }
}
