using PactPortal.Application.Attendees;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Attendees;

/// <summary>An attendee's own page.</summary>
/// <param name="IsSaved">The answers were just saved.</param>
public sealed record OwnPage(OwnRecord Record, OwnForm Form, string Token, bool IsSaved)
{
    /// <summary>What can be wished for, in order of time; empty while there is no agenda.</summary>
    public required IReadOnlyList<SessionToWish> Sessions { get; init; }

    /// <summary>What the last release changed for them that was not mailed, because they switched such mails off.</summary>
    public IReadOnlyList<ToldLine> Changes { get; init; } = [];

    /// <summary>Sessions are chosen, on a page of their own; before that they are wished for here.</summary>
    public bool IsChoosing { get; init; }

    public required NeedsKept Needs { get; init; }
}
