using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain.People;

namespace PactPortal.Application.Audit;

/// <summary>
/// Empties what the audit trail keeps of values typed about a person, inside the commit that erases them. The rows stay, and say by which
/// entry they were erased; the history then reads "erased". What this commit itself changes in those records is kept without its values.
/// </summary>
public sealed class EraseAuditDetails(PortalDbContext db)
{
    /// <param name="personId">Details that name the person; null where there is none.</param>
    /// <param name="records">Keys of the records that are about them: attendees, accounts, speakers.</param>
    /// <returns>How many rows were emptied.</returns>
    public async Task<int> InCommitAsync(Guid? personId, IReadOnlyCollection<Guid> records, CancellationToken cancellation)
    {
        var keys = records.Select(record => record.ToString()).ToList();
        db.EraseFromCommit(personId, keys);
        return await EmptyAsync(db.AuditDetails.Where(detail => keys.Contains(detail.RecordId)), cancellation)
            + (personId is null ? 0 : await EmptyAsync(db.AuditDetails.Where(detail => detail.PersonId == personId), cancellation));
    }

    /// <summary>
    /// Of records that several people share, such as a registration with its contact: only those values that name somebody are emptied.
    /// </summary>
    /// <returns>How many rows were emptied.</returns>
    public async Task<int> OfSharedInCommitAsync(KnownNames known, IReadOnlyCollection<Guid> sharedRecords, CancellationToken cancellation)
    {
        db.TellWithout(known.TakeOutOf);
        var keys = sharedRecords.Select(record => record.ToString()).ToList();
        return await EmptyNamingAsync(known, db.AuditDetails.Where(detail => keys.Contains(detail.RecordId)), cancellation);
    }

    /// <summary>
    /// Of the words of agendas, in items that are gone from the draft too: only those values that name somebody are emptied.
    /// </summary>
    /// <param name="conveningIds">Where the person spoke.</param>
    /// <returns>How many rows were emptied.</returns>
    public async Task<int> OfAgendasInCommitAsync(KnownNames known, IReadOnlyCollection<Guid> conveningIds, CancellationToken cancellation)
    {
        db.TellWithout(known.TakeOutOf);
        return conveningIds.Count == 0 ? 0 : await EmptyNamingAsync(
            known,
            from detail in db.AuditDetails
            join entry in db.AuditEntries on detail.AuditEntryId equals entry.AuditEntryId
            where (detail.Record == "agenda item" || detail.Record == "agenda release") && entry.ConveningId != null
                && conveningIds.Contains(entry.ConveningId.Value)
            select detail,
            cancellation);
    }

    private async Task<int> EmptyNamingAsync(KnownNames known, IQueryable<AuditDetail> details, CancellationToken cancellation)
    {
        var kept = await details.AsNoTracking().Where(detail => detail.ErasedByEntryId == null).ToListAsync(cancellation);
        var naming = kept.Where(detail => known.AreIn(detail.Before) || known.AreIn(detail.After)).Select(detail => detail.AuditDetailId)
            .ToList();
        return await EmptyAsync(db.AuditDetails.Where(detail => naming.Contains(detail.AuditDetailId)), cancellation);
    }

    private Task<int> EmptyAsync(IQueryable<AuditDetail> details, CancellationToken cancellation)
    {
        var entry = db.AuditEntryOfCommit;
        return details.Where(detail => detail.ErasedByEntryId == null).ExecuteUpdateAsync(
            update => update.SetProperty(detail => detail.Before, (string?)null).SetProperty(detail => detail.After, (string?)null)
                .SetProperty(detail => detail.ErasedByEntryId, entry),
            cancellation);
    }
}
