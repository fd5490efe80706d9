using PactPortal.Domain.Mail;

namespace PactPortal.Documents.Calendars;

/// <summary>An event of a calendar file (RFC 5545, 3.6.1).</summary>
public sealed record CalendarEvent
{
    /// <summary>The same for the same event as long as it exists, and for no other.</summary>
    public required string Uid { get; init; }

    /// <summary>Raised by each change of time or place and by a cancellation: a program passes over what is lower than it knows.</summary>
    public required int Sequence { get; init; }

    /// <summary>When anything of it last changed.</summary>
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

    public CalendarStatus Status { get; init; } = CalendarStatus.Confirmed;

    /// <summary>What programs sort by: a track.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Who sends word of it; a message has one (RFC 5546, 3.2.2 and 3.2.5).</summary>
    public MailParty? Organizer { get; init; }

    /// <summary>Whom a message is for; nobody in what is published (RFC 5546, 3.2.1).</summary>
    public IReadOnlyList<MailParty> Attendees { get; init; } = [];
}
