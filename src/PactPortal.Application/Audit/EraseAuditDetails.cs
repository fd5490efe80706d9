using Microsoft.EntityFrameworkCore;
using PactPortal.Data;

namespace PactPortal.Application.Audit;

/// <summary>
/// Empties what the audit trail keeps of values typed about a person, inside the commit that erases them. The rows stay, and say by which entry
/// they were erased; the history then reads "erased". What this commit itself changes in those records is kept without its values.
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
        var entry = db.AuditEntryOfCommit;
        var erased = await db.AuditDetails.Where(detail => detail.ErasedByEntryId == null && keys.Contains(detail.RecordId)).ExecuteUpdateAsync(
            update => update.SetProperty(detail => detail.Before, (string?)null).SetProperty(detail => detail.After, (string?)null).SetProperty(detail => detail.ErasedByEntryId, entry), cancellation);
        return personId is null ? erased : erased + await db.AuditDetails.Where(detail => detail.ErasedByEntryId == null && detail.PersonId == personId).ExecuteUpdateAsync(
            update => update.SetProperty(detail => detail.Before, (string?)null).SetProperty(detail => detail.After, (string?)null).SetProperty(detail => detail.ErasedByEntryId, entry), cancellation);
    }
}
