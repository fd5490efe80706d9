namespace PactPortal.Domain.Programme;

/// <summary>What happens around the sessions: check-in, a meal, a walk.</summary>
public sealed class AgendaActivity(Guid conveningId, string code, string title, int? day, DateTimeOffset startsAt, DateTimeOffset endsAt)
{
    public Guid AgendaActivityId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public string Code { get; private set; } = code;

    public string Title { get; private set; } = title;

    /// <summary>Number of the convening's day; null for what is there on all of them.</summary>
    public int? Day { get; private set; } = day;

    public DateTimeOffset StartsAt { get; private set; } = startsAt;

    public DateTimeOffset EndsAt { get; private set; } = endsAt;

    public string? Place { get; init; }

    public int Revision { get; private set; }

    public required DateTimeOffset RevisedAt { get; init; }
}
