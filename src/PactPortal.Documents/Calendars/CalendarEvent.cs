namespace PactPortal.Documents.Calendars;

/// <summary>An event of a calendar file (RFC 5545, 3.6.1).</summary>
public sealed record CalendarEvent
{
    /// <summary>The same for the same event as long as it exists, and for no other.</summary>
    public required string Uid { get; init; }

    /// <summary>Raised with every change.</summary>
    public required int Sequence { get; init; }

    public required DateTimeOffset RevisedAt { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    public required string Summary { get; init; }

    public string? Description { get; init; }

    public string? Location { get; init; }

    public Uri? Address { get; init; }

    /// <summary>Does not make a person busy: a meal, a walk.</summary>
    public bool LeavesFree { get; init; }
}
