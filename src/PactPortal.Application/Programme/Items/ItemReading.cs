using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Items;

/// <summary>What several acts upon an item ask.</summary>
internal static class ItemReading
{
    /// <summary>Those of the last entries in which who changed an item last is looked for.</summary>
    private const int LastEntries = 40;

    /// <summary>With its rooms and speakers; null where the convening has no such item.</summary>
    public static Task<AgendaItem?> FindItemAsync(this PortalDbContext db, Guid conveningId, Guid itemId, CancellationToken cancellation) =>
        db.AgendaItems.WithPlaces().SingleOrDefaultAsync(one => one.AgendaItemId == itemId && one.ConveningId == conveningId, cancellation);

    /// <summary>An item was in a release, of which somebody may have a page, a paper or a calendar: it is cancelled and not removed.</summary>
    public static async Task<bool> WasReleasedAsync(this PortalDbContext db, AgendaItem item, CancellationToken cancellation) =>
        item.RevisedAt is not null
        || (await db.FindLastReleaseAsync(item.ConveningId, cancellation))?.Snapshot is { } last
            && last.Items.Concat(last.Withdrawn).Any(one => one.Id == item.AgendaItemId);

    /// <summary>"Perrin Planworth changed this item meanwhile: title is now “A”."</summary>
    public static async Task<string> TellChangeAsync(
        this PortalDbContext db, AgendaItem item, string? shown, AgendaDraft draft, Convening convening, CancellationToken cancellation)
    {
        var who = await db.FindWhoChangedAsync(item, cancellation) ?? "Somebody";
        return $"{who} changed this item meanwhile{ItemFacts.ChangedSince(shown, item, draft, convening.Zone)}.";
    }

    private static async Task<string?> FindWhoChangedAsync(this PortalDbContext db, AgendaItem item, CancellationToken cancellation)
    {
        var (conveningId, id) = (item.ConveningId, item.AgendaItemId.ToString());
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.ConveningId == conveningId
                && (entry.SubjectKind == AuditSubjectKind.AgendaItem || entry.SubjectKind == AuditSubjectKind.Agenda))
            .OrderByDescending(entry => entry.At).Take(LastEntries).ToListAsync(cancellation);
        var last = entries.Find(entry => entry.Changes?.Any(change => change.RecordId.Contains(id, StringComparison.OrdinalIgnoreCase)) == true);
        return last?.Actor is { } actor
            ? await db.Users.Where(account => account.Id == actor).Select(account => account.DisplayName).SingleOrDefaultAsync(cancellation)
            : null;
    }
}
