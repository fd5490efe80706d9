using PactPortal.Domain;

namespace PactPortal.Data.Audit;

/// <summary>One write: who, when, what and why. Append-only; its subject is an identifier, never a person or an answer.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
        (Action, Subject, ActorName) = (null!, null!, null!); // set by the database
    }

    public AuditEntry(Act act, string action, string subject)
    {
        AuditEntryId = Guid.CreateVersion7();
        (At, Actor, ActorName, Reason, Action, Subject) = (act.At, act.Actor, act.ActorName, act.Reason, action, subject);
    }

    public Guid AuditEntryId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? Actor { get; private set; }

    public string ActorName { get; private set; }

    /// <summary>In the past tense: "registration submitted".</summary>
    public string Action { get; private set; }

    /// <summary>The record, by its reference or identifier.</summary>
    public string Subject { get; private set; }

    public string? Reason { get; private set; }
}
