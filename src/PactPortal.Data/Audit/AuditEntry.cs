using PactPortal.Domain;

namespace PactPortal.Data.Audit;

/// <summary>
/// One write: who, when, why, about what, and what changed. Append-only, by triggers of the database. It names people by identifier; what
/// was typed about them lies in <see cref="AuditDetail"/>, and private answers in neither.
/// </summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
        (Action, SubjectId, ActorName) = (null!, null!, null!); // set by the database
    }

    internal AuditEntry(Guid auditEntryId, Act act, string action, AuditSubject subject, IReadOnlyList<AuditChange> changes)
    {
        (AuditEntryId, At, Actor, ActorKind, ActorName, OnBehalfOf) = (auditEntryId, act.At, act.Actor, act.Kind, "", act.OnBehalfOf);
        (Reason, Action, Changes) = (act.Reason, action, changes.Count == 0 ? null : changes);
        (SubjectKind, SubjectId, ConveningId, OrganizationId) = (subject.Kind, subject.Id, subject.ConveningId, subject.OrganizationId);
    }

    public Guid AuditEntryId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The account, or null.</summary>
    public Guid? Actor { get; private set; }

    public ActorKind ActorKind { get; private set; }

    /// <summary>Of entries from before actors were kept by identifier alone; empty since.</summary>
    public string ActorName { get; private set; }

    /// <summary>The organization for which the planning team did it.</summary>
    public Guid? OnBehalfOf { get; private set; }

    /// <summary>In the past tense: "registration submitted".</summary>
    public string Action { get; private set; }

    public AuditSubjectKind SubjectKind { get; private set; }

    /// <summary>The record, by its reference or identifier.</summary>
    public string SubjectId { get; private set; }

    /// <summary>Of the record; null where it belongs to none, and in old entries whose record is gone.</summary>
    public Guid? ConveningId { get; private set; }

    /// <summary>Of the record; null where it belongs to none, and in old entries whose record is gone.</summary>
    public Guid? OrganizationId { get; private set; }

    /// <summary>Why, as the actor gave it: the act's own, and kept with it.</summary>
    public string? Reason { get; private set; }

    /// <summary>Null where nothing changed that is told.</summary>
    public IReadOnlyList<AuditChange>? Changes { get; private set; }
}
