using Microsoft.EntityFrameworkCore;
using PactPortal.Application;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Files;
using PactPortal.Domain;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting.Recurring;

namespace PactPortal.Web.Hosting.Printing;

/// <summary>
/// Removes files whose time is over, and what failed attempts left. Any number of processes may: the second finds nothing.
/// </summary>
public sealed class RemovePrints(PortalDbContext db, PrintFiles files, IFileStore store, RealTime real, TimeProvider time) : IRecurringWork
{
    private const int AtOnce = 50;

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        await store.RemoveUnfinishedAsync(real.Now.AddDays(-1), cancellation);
        var now = time.GetUtcNow();
        var over = await db.PrintJobs.AsNoTracking()
            .Where(job => job.RemovedAt == null && job.Live == null && (job.FailedAt != null || job.KeptUntil <= now))
            .OrderBy(job => job.RequestedAt).Select(job => new { job.PrintJobId, job.Attempt }).Take(AtOnce).ToListAsync(cancellation);
        foreach (var job in over)
        {
            // First the files: where the record comes to nothing they are looked for again. Trying again writes elsewhere.
            await files.DropAsync(job.PrintJobId, job.Attempt, cancellation);
            await RecordAsync(job.PrintJobId, job.Attempt, now, cancellation);
        }
    }

    private Task<Outcome<bool>> RecordAsync(Guid printJobId, int attempt, DateTimeOffset now, CancellationToken cancellation) =>
        db.CommitAsync<bool>(
            Act.OfPortal(now, "Print job"), "printed file removed", AuditSubject.PrintJob(printJobId),
            async token =>
            {
                if (await db.PrintJobs.SingleOrDefaultAsync(row => row.PrintJobId == printJobId && row.Attempt == attempt
                    && row.RemovedAt == null, token) is not { } job)
                {
                    return Outcome.Unchanged(false);
                }

                job.Remove(now);
                return true;
            },
            cancellation);
}
