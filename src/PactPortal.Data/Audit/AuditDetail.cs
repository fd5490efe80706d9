namespace PactPortal.Data.Audit;

/// <summary>
/// A value typed about a person, as an act changed it. It lies beside the entry, so that erasing the person empties it and leaves the entry
/// as it was written.
/// </summary>
public sealed class AuditDetail
{
    private AuditDetail()
    {
        (Record, RecordId, Field) = (null!, null!, null!); // set by the database
    }

    internal AuditDetail(Guid auditEntryId, Guid? personId, AuditChange change, Guid? erasedByEntryId = null)
    {
        (AuditDetailId, AuditEntryId, PersonId) = (Guid.CreateVersion7(), auditEntryId, personId);
        (Record, RecordId, Field) = (change.Record, change.RecordId, change.Field ?? "");
        (Before, After, ErasedByEntryId) = (change.From, change.To, erasedByEntryId);
    }

    public Guid AuditDetailId { get; private set; }

    public Guid AuditEntryId { get; private set; }

    /// <summary>Whom it is about, where the record said so when it was changed.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>"attendee"</summary>
    public string Record { get; private set; }

    /// <summary>The record's key.</summary>
    public string RecordId { get; private set; }

    /// <summary>"full name"</summary>
    public string Field { get; private set; }

    /// <summary>Null where there was none, and where it was erased.</summary>
    public string? Before { get; private set; }

    /// <summary>Null where there is none any more, and where it was erased.</summary>
    public string? After { get; private set; }

    /// <summary>The entry of the act that erased it.</summary>
    public Guid? ErasedByEntryId { get; private set; }
}
