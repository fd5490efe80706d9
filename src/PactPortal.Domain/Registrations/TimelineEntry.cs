namespace PactPortal.Domain.Registrations;

/// <summary>An event on a registration's timeline, which the organization sees. Append-only.</summary>
public sealed class TimelineEntry
{
    private TimelineEntry()
    {
        (What, ActorName) = (null!, null!); // set by the database
    }

    internal TimelineEntry(Act act, string what, int position)
    {
        TimelineEntryId = Guid.CreateVersion7();
        (At, Actor, ActorName, What, Reason, Position) = (act.At, act.Actor, act.ActorName, what, act.Reason, position);
    }

    public Guid TimelineEntryId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Order among entries of one instant.</summary>
    public int Position { get; private set; }

    public Guid? Actor { get; private set; }

    public string ActorName { get; private set; }

    public string What { get; private set; }

    public string? Reason { get; private set; }
}
