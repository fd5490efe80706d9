namespace PactPortal.Domain.Programme;

/// <summary>An item as a line: when, what, where. It names nobody, and so is the same for every reader.</summary>
public sealed record AgendaLine
{
    /// <summary>Null for what is there on all days.</summary>
    public required int? Day { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required string Title { get; init; }

    public required string? Place { get; init; }

    /// <summary>The track's name; empty where it has none.</summary>
    public required string Track { get; init; }

    public required bool IsSession { get; init; }

    /// <summary>When a release last changed what a calendar holds of it.</summary>
    public required DateTimeOffset RevisedAt { get; init; }

    /// <summary>In order of time. What was cancelled doesn't take place.</summary>
    public static IReadOnlyList<AgendaLine> Of(AgendaSnapshot snapshot) =>
    [
        .. snapshot.Items.Where(item => !item.IsCancelled).Select(item => new AgendaLine
        {
            Day = item.Day,
            StartsAt = item.StartsAt,
            EndsAt = item.EndsAt,
            Title = item.Title,
            Place = item.Where,
            Track = item.Track?.Name ?? "",
            IsSession = item.IsSession,
            RevisedAt = item.RevisedAt,
        }).OrderBy(line => line.StartsAt).ThenBy(line => line.EndsAt).ThenBy(line => line.Title, StringComparer.Ordinal),
    ];
}
