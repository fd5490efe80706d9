using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;

namespace PactPortal.Data.Audit;

/// <summary>
/// A record that acts upon other records make and change too: an invoice comes with its registration. Of those acts its history tells what
/// they did to it, and nothing else.
/// </summary>
/// <param name="Subjects">Whose acts those are.</param>
public sealed record AuditedPart(Guid RecordId, IReadOnlyList<AuditSubject> Subjects);

/// <summary>What was done to a record, read from the audit trail. Names are looked up now: who was erased has none.</summary>
public static class RecordHistory
{
    /// <summary>So many acts are shown; a page is read by a person.</summary>
    public const int Most = 200;

    /// <summary>What a convening is made of. An act upon it that changed records of organizations is told there, on theirs.</summary>
    private static readonly string[] OfAConvening = ["convening", "day", "tier", "rate", "price", "refund band", "seat pool"];

    /// <summary>Newest first. For the planning team alone: it says what was typed about people.</summary>
    public static async Task<IReadOnlyList<HistoryLine>> ReadHistoryAsync(
        this PortalDbContext db, AuditSubject subject, AuditedPart? part, CancellationToken cancellation)
    {
        var own = await db.EntriesAsync(subject, cancellation);
        var others = part is null ? [] : await db.EntriesOfAsync(part, cancellation);
        List<AuditEntry> entries =
            [.. own.Concat(others).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.AuditEntryId).Take(Most)];
        if (entries.Count == 0)
        {
            return [];
        }

        var ids = entries.ConvertAll(entry => entry.AuditEntryId);
        var typed = await db.AuditDetails.AsNoTracking().Where(detail => ids.Contains(detail.AuditEntryId))
            .OrderBy(detail => detail.AuditDetailId).ToListAsync(cancellation);
        var details = typed.ToLookup(detail => detail.AuditEntryId);
        var names = await RecordNames.ReadAsync(db, Texts(entries, typed), cancellation);
        var reader = new HistoryReader(subject, names, IsTold);
        return [.. entries.Select(entry => reader.Read(entry, details[entry.AuditEntryId]))];

        bool IsTold(AuditEntry entry, string record, string recordId) =>
            entry.SubjectKind != subject.Kind ? recordId == part?.RecordId.ToString()
            : subject.Kind != AuditSubjectKind.Convening || OfAConvening.Contains(record);
    }

    private static async Task<IReadOnlyList<AuditEntry>> EntriesAsync(
        this PortalDbContext db, AuditSubject subject, CancellationToken cancellation)
    {
        // Old entries name a second record behind a space.
        var (kind, from, before, conveningId) = (subject.Kind, subject.Id + " ", subject.Id + "!", subject.ConveningId);
        var ids = await db.IdsAsync(subject, cancellation);
#pragma warning disable CA1309 // the database compares
        return await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectKind == kind
                && (ids.Contains(entry.SubjectId)
                    || (string.Compare(entry.SubjectId, from) >= 0 && string.Compare(entry.SubjectId, before) < 0))
                && (conveningId == null || entry.ConveningId == conveningId))
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.AuditEntryId).Take(Most).ToListAsync(cancellation);
#pragma warning restore CA1309
    }

    /// <summary>
    /// By what entries know it. A convening has had other addresses until it was published, and somebody else may have them now.
    /// </summary>
    private static async Task<IReadOnlyList<string>> IdsAsync(this PortalDbContext db, AuditSubject subject, CancellationToken cancellation)
    {
        if (subject is not { Kind: AuditSubjectKind.Convening, ConveningId: { } conveningId })
        {
            return [subject.Id];
        }

        var earlier = await db.ConveningChanges
            .Where(change => change.ConveningId == conveningId && change.Section == ConveningSection.NameAndPlace
                && change.Field == NameAndPlaceChange.Address && change.Before != null)
            .Select(change => change.Before ?? "").Distinct().ToListAsync(cancellation);
        return [subject.Id, .. earlier];
    }

    private static async Task<IReadOnlyList<AuditEntry>> EntriesOfAsync(
        this PortalDbContext db, AuditedPart part, CancellationToken cancellation)
    {
        var (found, id) = (new List<AuditEntry>(), part.RecordId.ToString());
        foreach (var subject in part.Subjects)
        {
            var entries = await db.EntriesAsync(subject, cancellation);
            found.AddRange(entries.Where(entry => entry.Changes?.Any(change => change.RecordId == id) == true));
        }

        return found;
    }

    private static IEnumerable<string?> Texts(IReadOnlyList<AuditEntry> entries, IEnumerable<AuditDetail> typed) =>
        entries.SelectMany(entry => new[] { entry.Actor, entry.OnBehalfOf }).Select(id => id?.ToString())
            .Concat(entries.SelectMany(entry => entry.Changes ?? [])
                .SelectMany(change => new[] { change.RecordId, change.From, change.To }))
            .Concat(typed.Select(detail => detail.RecordId));
}
