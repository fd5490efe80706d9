namespace PactPortal.Domain;

/// <summary>Who does something, when and why: every write carries one, to the timeline and the audit trail.</summary>
/// <param name="Actor">The account, or null for the portal itself.</param>
/// <param name="ActorName">As the organization sees it on a timeline, for example "Marisol Quillfeather".</param>
/// <param name="At">The instant, from the portal's clock.</param>
/// <param name="Reason">Given where a rule asks for one.</param>
public sealed record Act(Guid? Actor, string ActorName, DateTimeOffset At, string? Reason = null)
{
    private readonly ActorKind? kind;

    /// <summary>An account where there is one, otherwise the portal, unless it is said.</summary>
    public ActorKind Kind
    {
        get => kind ?? (Actor is null ? ActorKind.Portal : ActorKind.Account);
        init => kind = value;
    }

    /// <summary>The organization that asked the planning team to do it, for example by telephone.</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>The same act with a reason of its own; without one it keeps what it has.</summary>
    public Act Because(string? reason) => reason is null ? this : this with { Reason = reason };

    /// <summary>An attendee, who is known by their link and not named.</summary>
    public static Act OfAttendee(DateTimeOffset at) => new(null, "Attendee", at) { Kind = ActorKind.Attendee };

    /// <summary>A speaker, who is known by their link and not named.</summary>
    public static Act OfSpeaker(DateTimeOffset at) => new(null, "Speaker", at) { Kind = ActorKind.Speaker };

    /// <summary>Somebody who is not signed in.</summary>
    /// <param name="name">As a timeline would say it; the audit trail does not.</param>
    public static Act OfVisitor(string name, DateTimeOffset at) => new(null, name, at) { Kind = ActorKind.Visitor };

    public static Act OfPortal(DateTimeOffset at, string reason) => new(null, "PactPortal", at, reason);
}
