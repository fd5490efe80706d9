using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PactPortal.Domain;

namespace PactPortal.Data.Audit;

/// <summary>
/// What the saves of one commit changed, as its entry of the audit trail tells it. What one save did and another undid isn't told.
/// </summary>
internal sealed class CommitChanges(AuditPlan plan)
{
    /// <summary>So many records of a kind that came or went are told one by one; more, as their number.</summary>
    private const int MostOneByOne = 50;

    private readonly Dictionary<(string Record, string Id, string? Field), (AuditChange Change, bool IsPersonal, Guid? PersonId)> told = [];

    private readonly HashSet<string> erasedRecords = new(StringComparer.Ordinal);

    private readonly HashSet<Guid> erasedPeople = [];

    private Func<string?, string?> without = text => text;

    /// <summary>Known before it is written, so that what the act erases can name it.</summary>
    public Guid AuditEntryId { get; } = Guid.CreateVersion7();

    /// <summary>Personal values of these records aren't kept by this commit either.</summary>
    public void Erase(Guid? personId, IEnumerable<string> records)
    {
        erasedRecords.UnionWith(records);
        erasedPeople.UnionWith(personId is { } person ? [person] : []);
    }

    /// <summary>Nothing that this commit tells holds somebody's name, whatever record it was taken out of.</summary>
    public void TellWithout(Func<string?, string?> name) => without = name;

    /// <summary>Tells something that is no value of a record: how many there were.</summary>
    public void Tell(AuditChange change) => Tell(change, isPersonal: false, personId: null);

    /// <summary>Reads what the next save will write. The tracker has detected its changes.</summary>
    public void Collect(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && plan.Find(entry.Metadata) is { } record)
            {
                Collect(entry, record);
            }
        }
    }

    /// <summary>The entry, with the details beside it.</summary>
    public (AuditEntry Entry, IEnumerable<AuditDetail> Details) Close(Act act, string action, AuditSubject subject)
    {
        var lines = told.Values.Where(line => Says(line.Change))
            .Select(line => (Change: line.Change with { From = without(line.Change.From), To = without(line.Change.To) }, line.IsPersonal,
                line.PersonId))
            .Where(line => Says(line.Change) || IsErased(line.Change, line.PersonId)).ToList();
        var changes = lines.Where(line => !line.IsPersonal).Select(line => line.Change)
            .GroupBy(change => (change.Record, change.Field is null, change.To))
            .SelectMany(kind => kind.Key.Item2 && kind.Count() > MostOneByOne
                ? [new AuditChange(kind.Key.Record, "", null, null, FormattableString.Invariant($"{kind.Count()} {kind.Key.To}"))]
                : kind.AsEnumerable());
        return (
            new AuditEntry(AuditEntryId, act, action, subject, [.. changes]),
            lines.Where(line => line.IsPersonal).Select(line => DetailOf(line.Change, line.PersonId)));
    }

    private static bool Says(AuditChange change) => change.Field is null || change.From != change.To;

    private bool IsErased(AuditChange change, Guid? personId) =>
        erasedRecords.Contains(change.RecordId) || (personId is { } person && erasedPeople.Contains(person));

    private AuditDetail DetailOf(AuditChange change, Guid? personId) =>
        IsErased(change, personId)
            ? new AuditDetail(AuditEntryId, personId, change with { From = null, To = null }, AuditEntryId)
            : new AuditDetail(AuditEntryId, personId, change);

    private void Collect(EntityEntry entry, AuditedRecord record)
    {
        var id = string.Join(' ', record.Key.Select(key => AuditText.Of(key, entry.Property(key).CurrentValue)));
        var personId = record.PersonId is { } person ? entry.Property(person).CurrentValue as Guid? : null;
        if (!record.IsPart && entry.State != EntityState.Modified)
        {
            Tell(new AuditChange(record.Name, id, null, null, entry.State == EntityState.Added ? AuditChange.Added : AuditChange.Removed),
                false, null);
        }

        // A new record says its values itself, until one of them is changed. What goes says them here for the last time.
        if (!record.IsPart && entry.State == EntityState.Added)
        {
            return;
        }

        foreach (var audited in record.Properties)
        {
            var property = PropertyOf(entry, audited);
            if (entry.State == EntityState.Modified && !property.IsModified)
            {
                continue;
            }

            var (from, to) = (entry.State == EntityState.Added ? null : property.OriginalValue, entry.State == EntityState.Deleted ? null
                : property.CurrentValue);
            foreach (var line in AuditText.Between(audited, from, to))
            {
                Tell(new AuditChange(record.Name, id, line.Field, line.From, line.To), audited.IsPersonal, personId);
            }
        }
    }

    private static PropertyEntry PropertyOf(EntityEntry entry, AuditedProperty audited)
    {
        if (audited.Path.Count == 0)
        {
            return entry.Property(audited.Property);
        }

        var complex = entry.ComplexProperty(audited.Path[0]);
        for (var depth = 1; depth < audited.Path.Count; depth++)
        {
            complex = complex.ComplexProperty(audited.Path[depth]);
        }

        return complex.Property(audited.Property);
    }

    private void Tell(AuditChange change, bool isPersonal, Guid? personId)
    {
        var place = (change.Record, change.RecordId, change.Field);
        // A part that is replaced goes and comes in one save, in no order.
        told[place] = !told.TryGetValue(place, out var first) ? (change, isPersonal, personId)
            : first.Change.From is null && change.To is null
                && change.Field is not null ? (first.Change with { From = change.From }, isPersonal, personId)
            : (change with { From = first.Change.From }, isPersonal, personId);
    }
}
