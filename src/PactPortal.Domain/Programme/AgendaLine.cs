namespace PactPortal.Domain.Programme;

/// <summary>A session or an activity as a line: when, what, where. It names nobody, and so is the same for every reader.</summary>
public sealed record AgendaLine
{
    /// <summary>Null for what is there on all days.</summary>
    public required int? Day { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required string Title { get; init; }

    public required string? Place { get; init; }

    /// <summary>The track's name; empty for an activity.</summary>
    public required string Track { get; init; }

    public bool IsSession => Track.Length > 0;
}
