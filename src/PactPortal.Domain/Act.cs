namespace PactPortal.Domain;

/// <summary>Who does something, when and why: every write carries one, to the timeline and the audit trail.</summary>
/// <param name="Actor">The account, or null for the portal itself.</param>
/// <param name="ActorName">As the organization sees it on a timeline, for example "Marisol Quillfeather".</param>
/// <param name="At">The instant, from the portal's clock.</param>
/// <param name="Reason">Given where a rule asks for one.</param>
public sealed record Act(Guid? Actor, string ActorName, DateTimeOffset At, string? Reason = null)
{
    /// <summary>The same act with a reason of its own; without one it keeps what it has.</summary>
    public Act Because(string? reason) => reason is null ? this : this with { Reason = reason };

    public static Act OfPortal(DateTimeOffset at, string reason) => new(null, "PactPortal", at, reason);
}
