using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Files;
using PactPortal.Data.Printing;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.People.Erasing;

/// <param name="PrintJobs">Whose files are made anew without the name.</param>
/// <param name="Photos">Of the person, as a speaker.</param>
public sealed record ErasedFiles(IReadOnlyList<Guid> PrintJobs, IReadOnlyList<SpeakerPhoto> Photos)
{
    public static readonly ErasedFiles None = new([], []);
}

/// <summary>
/// Files that a person leaves: their photographs, and what was printed while the name stood on it, which is made anew without it.
/// </summary>
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

    /// <summary>
    /// After the commit. What isn't deleted now, because the process ends, is by the work that removes printed files and by that which forgets
    /// photographs.
    /// </summary>
    public async Task DeleteAsync(ErasedFiles files, CancellationToken cancellation)
    {
        foreach (var photo in files.Photos)
        {
            await store.DeleteAsync(PhotoFolder.Of(photo), cancellation);
        }

        foreach (var printJobId in files.PrintJobs)
        {
            await store.DeleteFolderAsync(PrintFolder.Of(printJobId), cancellation);
        }
    }
}
