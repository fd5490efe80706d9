using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Files;
using PactPortal.Data.Printing;

namespace PactPortal.Application.People.Erasing;

/// <summary>Files that were printed while the name stood on what they print: they go, and are made anew without it.</summary>
public sealed class ErasedCopies(PortalDbContext db, IFileStore store)
{
    /// <summary>Ends what was or is being printed of the convenings, inside the commit: nobody can have it from then on.</summary>
    /// <returns>The jobs whose files are to be deleted afterwards.</returns>
    public async Task<IReadOnlyList<Guid>> EndAsync(
        IReadOnlyCollection<Guid> conveningIds, DateTimeOffset at, CancellationToken cancellation)
    {
        var jobs = await db.PrintJobs.Where(job => job.RemovedAt == null && conveningIds.Contains(job.ConveningId))
            .ToListAsync(cancellation);
        jobs.ForEach(job => job.Discard(at));
        return jobs.ConvertAll(job => job.PrintJobId);
    }

    /// <summary>After the commit. What isn't deleted now, because the process ends, is by the work that removes printed files.</summary>
    public async Task DeleteAsync(IReadOnlyList<Guid> printJobIds, CancellationToken cancellation)
    {
        foreach (var printJobId in printJobIds)
        {
            await store.DeleteFolderAsync(PrintFolder.Of(printJobId), cancellation);
        }
    }
}
