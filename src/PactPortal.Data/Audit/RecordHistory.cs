using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Audit;

/// <summary>What was done to a record, read from the audit trail. Names are looked up now: who was erased has none.</summary>
public static class RecordHistory
{
    /// <summary>So many acts are shown; a page is read by a person.</summary>
    public const int Most = 200;

    /// <summary>Newest first. For the planning team alone: it says what was typed about people.</summary>
    public static async Task<IReadOnlyList<HistoryLine>> ReadHistoryAsync(this PortalDbContext db, AuditSubject subject, CancellationToken cancellation)
    {
        // Old entries name a second record behind a space.
        var (kind, id, from, before) = (subject.Kind, subject.Id, subject.Id + " ", subject.Id + "!");
#pragma warning disable CA1309 // the database compares
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectKind == kind
                && (entry.SubjectId == id || (string.Compare(entry.SubjectId, from) >= 0 && string.Compare(entry.SubjectId, before) < 0)))
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.AuditEntryId).Take(Most).ToListAsync(cancellation);
#pragma warning restore CA1309
        if (entries.Count == 0)
        {
            return [];
        }

        var ids = entries.ConvertAll(entry => entry.AuditEntryId);
        var typed = await db.AuditDetails.AsNoTracking().Where(detail => ids.Contains(detail.AuditEntryId)).OrderBy(detail => detail.AuditDetailId).ToListAsync(cancellation);
        var details = typed.ToLookup(detail => detail.AuditEntryId);
        var names = await db.ReadNamesAsync(entries, typed, cancellation);
        var own = StoredName.Of(kind).ToLowerInvariant();
        return [.. entries.Select(entry => LineOf(entry, details[entry.AuditEntryId], names, own))];
    }

    private static HistoryLine LineOf(AuditEntry entry, IEnumerable<AuditDetail> details, Dictionary<string, string> names, string own)
    {
        var changes = (entry.Changes ?? [])
            .Select(change => new HistoryChange(Of(change.Record, change.RecordId), change.Field, Named(change.From), Named(change.To)))
            .Concat(details.Select(detail =>
                new HistoryChange(Of(detail.Record, detail.RecordId), detail.Field, detail.Before, detail.After, detail.ErasedByEntryId is not null)));
        var asked = Named(entry.OnBehalfOf?.ToString());
        return new HistoryLine(entry.At, entry.ActorKind, WhoOf(entry, names), asked, entry.Action, entry.Reason, [.. changes]);

        string? Of(string record, string recordId) => record == own ? null : string.Join(
            ' ', [record, .. recordId.Split(' ').Where(key => key != entry.SubjectId).Select(key => names.GetValueOrDefault(key)).OfType<string>()]);

        string? Named(string? value) => value is not null && names.TryGetValue(value, out var name) ? name : value;
    }

    private static string WhoOf(AuditEntry entry, Dictionary<string, string> names) => entry.ActorKind switch
    {
        ActorKind.Account => entry.Actor is { } account && names.TryGetValue(account.ToString(), out var name) ? name
            : entry.ActorName.Length > 0 ? entry.ActorName : "Somebody whose account is gone",
        ActorKind.Portal => "PactPortal",
        ActorKind.Attendee => "The attendee",
        ActorKind.Visitor => "A visitor",
    };

    /// <summary>What accounts, attendees, organizations and rates that the entries name by identifier are called.</summary>
    private static async Task<Dictionary<string, string>> ReadNamesAsync(
        this PortalDbContext db, IReadOnlyCollection<AuditEntry> entries, IEnumerable<AuditDetail> details, CancellationToken cancellation)
    {
        var changes = entries.SelectMany(entry => entry.Changes ?? []).ToList();
        var named = entries.SelectMany(entry => new[] { entry.Actor, entry.OnBehalfOf }).OfType<Guid>()
            .Concat(changes.SelectMany(change => new[] { change.RecordId, change.From, change.To }).Concat(details.Select(detail => detail.RecordId))
                .SelectMany(text => text?.Split(' ') ?? []).Select(key => Guid.TryParse(key, out var id) ? id : Guid.Empty))
            .Where(id => id != Guid.Empty).Distinct().Take(1_000).ToList();
        var found = await db.Users.Where(one => named.Contains(one.Id)).Select(one => new { Id = one.Id, Name = one.DisplayName })
            .Concat(db.Set<Attendee>().Where(one => named.Contains(one.AttendeeId)).Select(one => new { Id = one.AttendeeId, Name = one.Details.FullName }))
            .Concat(db.Organizations.Where(one => named.Contains(one.OrganizationId)).Select(one => new { Id = one.OrganizationId, Name = one.Name }))
            .Concat(db.Set<Rate>().IgnoreAutoIncludes().Where(one => named.Contains(one.RateId)).Select(one => new { Id = one.RateId, Name = one.Name }))
            .ToListAsync(cancellation);
        return found.DistinctBy(one => one.Id).ToDictionary(one => one.Id.ToString(), one => one.Name);
    }
}
