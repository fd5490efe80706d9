namespace PactPortal.Data.Audit;

/// <summary>
/// Keeps the audit trail append-only against every statement: an entry is neither changed nor deleted, a detail is only emptied, once, by
/// an act that is in the trail itself. One thing leaves an entry: the name of who acted, which older entries hold beside the identifier, is
/// emptied when that person is erased. SQLite's rebuilding of a table drops triggers: a test finds them after the last migration.
/// </summary>
public static class AuditTriggers
{
    public const string EntryIsChanged = "TR_AuditEntries_IsChanged";
    public const string EntryIsDeleted = "TR_AuditEntries_IsDeleted";
    public const string EntryIsReplaced = "TR_AuditEntries_IsReplaced";
    public const string DetailIsChanged = "TR_AuditDetails_IsChanged";
    public const string DetailIsDeleted = "TR_AuditDetails_IsDeleted";
    public const string DetailIsReplaced = "TR_AuditDetails_IsReplaced";

    public static readonly IReadOnlyList<string> Names =
        [EntryIsChanged, EntryIsDeleted, EntryIsReplaced, DetailIsChanged, DetailIsDeleted, DetailIsReplaced];

    public const string EntryStays = "An entry of the audit trail is never changed or deleted.";
    public const string DetailStays = "A detail of the audit trail is never changed or deleted; erasing a person empties it, once.";

    /// <summary>SQLite: refuses every change of an entry but the emptying of its actor's name.</summary>
    public const string EntryIsChangedOfSqlite =
        $"""
        CREATE TRIGGER {EntryIsChanged} BEFORE UPDATE ON AuditEntries
        WHEN NOT (NEW.ActorName = '' AND OLD.ActorName <> '' AND OLD.Actor IS NOT NULL
            AND OLD.rowid = NEW.rowid AND OLD.AuditEntryId = NEW.AuditEntryId AND OLD.At = NEW.At AND OLD.Actor IS NEW.Actor AND OLD.ActorKind = NEW.ActorKind
            AND OLD.OnBehalfOf IS NEW.OnBehalfOf AND OLD.Action = NEW.Action AND OLD.SubjectKind = NEW.SubjectKind AND OLD.Subject = NEW.Subject
            AND OLD.ConveningId IS NEW.ConveningId AND OLD.OrganizationId IS NEW.OrganizationId AND OLD.Reason IS NEW.Reason
            AND OLD.Changes IS NEW.Changes)
        BEGIN SELECT RAISE(ABORT, '{EntryStays}'); END;
        """;

    /// <summary>SQL Server: the same.</summary>
    public const string EntryIsChangedOfSqlServer =
        $"""
        CREATE TRIGGER {EntryIsChanged} ON AuditEntries AFTER UPDATE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (
                SELECT 1 FROM inserted AS new LEFT JOIN deleted AS old ON old.AuditEntryId = new.AuditEntryId
                WHERE old.AuditEntryId IS NULL OR old.Actor IS NULL OR old.ActorName = '' OR new.ActorName <> ''
                    OR EXISTS (SELECT old.At, old.Actor, old.ActorKind, old.OnBehalfOf, old.Action, old.SubjectKind, old.Subject, old.ConveningId,
                            old.OrganizationId, old.Reason, old.Changes
                        EXCEPT SELECT new.At, new.Actor, new.ActorKind, new.OnBehalfOf, new.Action, new.SubjectKind, new.Subject, new.ConveningId,
                            new.OrganizationId, new.Reason, new.Changes))
            BEGIN; THROW 51000, '{EntryStays}', 1; END;
        END;
        """;

    /// <summary>
    /// SQLite. "INSERT OR REPLACE" deletes without its delete trigger: a row whose key, or whose place, is there already is refused as well.
    /// </summary>
    public static IReadOnlyList<string> ForSqlite =>
    [
        EntryIsChangedOfSqlite,
        $"CREATE TRIGGER {EntryIsDeleted} BEFORE DELETE ON AuditEntries BEGIN SELECT RAISE(ABORT, '{EntryStays}'); END;",
        $"""
        CREATE TRIGGER {EntryIsReplaced} BEFORE INSERT ON AuditEntries
        WHEN EXISTS (SELECT 1 FROM AuditEntries WHERE AuditEntryId = NEW.AuditEntryId OR rowid = NEW.rowid)
        BEGIN SELECT RAISE(ABORT, '{EntryStays}'); END;
        """,
        $"""
        CREATE TRIGGER {DetailIsChanged} BEFORE UPDATE ON AuditDetails
        WHEN NOT (OLD.ErasedByEntryId IS NULL AND NEW.ErasedByEntryId IS NOT NULL AND NEW.Before IS NULL AND NEW.After IS NULL
            AND OLD.rowid = NEW.rowid AND OLD.AuditDetailId = NEW.AuditDetailId AND OLD.AuditEntryId = NEW.AuditEntryId AND OLD.PersonId IS NEW.PersonId
            AND OLD.Record = NEW.Record AND OLD.RecordId = NEW.RecordId AND OLD.Field = NEW.Field)
        BEGIN SELECT RAISE(ABORT, '{DetailStays}'); END;
        """,
        $"CREATE TRIGGER {DetailIsDeleted} BEFORE DELETE ON AuditDetails BEGIN SELECT RAISE(ABORT, '{DetailStays}'); END;",
        $"""
        CREATE TRIGGER {DetailIsReplaced} BEFORE INSERT ON AuditDetails
        WHEN EXISTS (SELECT 1 FROM AuditDetails WHERE AuditDetailId = NEW.AuditDetailId OR rowid = NEW.rowid)
        BEGIN SELECT RAISE(ABORT, '{DetailStays}'); END;
        """,
    ];

    /// <summary>SQL Server: after the statement, and before the transaction goes on; throwing takes the statement back.</summary>
    public static IReadOnlyList<string> ForSqlServer =>
    [
        EntryIsChangedOfSqlServer,
        $"CREATE TRIGGER {EntryIsDeleted} ON AuditEntries AFTER DELETE AS BEGIN SET NOCOUNT ON; THROW 51000, '{EntryStays}', 1; END;",
        $"""
        CREATE TRIGGER {DetailIsChanged} ON AuditDetails AFTER UPDATE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (
                SELECT 1 FROM inserted AS new LEFT JOIN deleted AS old ON old.AuditDetailId = new.AuditDetailId
                WHERE old.AuditDetailId IS NULL OR old.ErasedByEntryId IS NOT NULL OR new.ErasedByEntryId IS NULL
                    OR new.[Before] IS NOT NULL OR new.[After] IS NOT NULL
                    OR EXISTS (SELECT old.AuditEntryId, old.PersonId, old.Record, old.RecordId, old.Field
                        EXCEPT SELECT new.AuditEntryId, new.PersonId, new.Record, new.RecordId, new.Field))
            BEGIN; THROW 51000, '{DetailStays}', 1; END;
        END;
        """,
        $"CREATE TRIGGER {DetailIsDeleted} ON AuditDetails AFTER DELETE AS BEGIN SET NOCOUNT ON; THROW 51000, '{DetailStays}', 1; END;",
    ];
}
