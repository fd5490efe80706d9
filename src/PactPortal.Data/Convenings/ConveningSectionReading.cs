using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Convenings;

namespace PactPortal.Data.Convenings;

/// <summary>Versions of a convening's sections: what a form was shown is told by them.</summary>
public static class ConveningSectionReading
{
    public static async Task<int> ReadVersionAsync(
        this PortalDbContext db, Guid conveningId, ConveningSection section, CancellationToken cancellation) =>
        await db.ConveningSectionVersions.Where(version => version.ConveningId == conveningId && version.Section == section)
            .Select(version => (int?)version.Version).SingleOrDefaultAsync(cancellation) ?? ConveningSectionVersion.First;

    /// <summary>What was changed in a section after a version of it, the first change first.</summary>
    public static async Task<IReadOnlyList<ConveningChange>> ReadChangesAsync(
        this PortalDbContext db, Guid conveningId, ConveningSection section, int after, CancellationToken cancellation) =>
        await db.ConveningChanges.AsNoTracking()
            .Where(change => change.ConveningId == conveningId && change.Section == section && change.Version > after)
            .OrderBy(change => change.Version).ThenBy(change => change.Position).ToListAsync(cancellation);
}
