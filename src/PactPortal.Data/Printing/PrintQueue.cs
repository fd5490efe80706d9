using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Printing;

namespace PactPortal.Data.Printing;

/// <summary>Claims print jobs, one at a time, and tells how far they are. Claims keep real time: a demonstration's clock may jump.</summary>
public static class PrintQueue
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>The oldest job that nobody holds, now held by the claim. A dead process's claim runs out.</summary>
    /// <param name="now">By the portal's clock.</param>
    /// <param name="realNow">Real time.</param>
    public static async Task<PrintJob?> ClaimPrintAsync(this PortalDbContext db, Guid claim, DateTimeOffset now, DateTimeOffset realNow, CancellationToken cancellation) =>
        // Asked before the turn is taken: mostly nothing waits.
        !await Free(db, realNow).AnyAsync(cancellation) ? null : await db.MaintainAsync(
            async token =>
            {
                while (await Free(db, realNow).OrderBy(job => job.RequestedAt).Select(job => (Guid?)job.PrintJobId).FirstOrDefaultAsync(token) is { } next)
                {
                    DateTimeOffset? until = realNow + Lease;
                    DateTimeOffset? started = now;
                    var taken = await Free(db, realNow).Where(job => job.PrintJobId == next).ExecuteUpdateAsync(
                        update => update.SetProperty(job => job.Claim, claim).SetProperty(job => job.ClaimedUntil, until)
                            .SetProperty(job => job.StartedAt, job => job.StartedAt ?? started).SetProperty(job => job.Version, job => job.Version + 1),
                        token);
                    if (taken == 1)
                    {
                        return await db.PrintJobs.AsNoTracking().SingleAsync(job => job.PrintJobId == next, token);
                    }
                }

                return null;
            },
            cancellation);

    /// <summary>Says how far a job is, and holds it on.</summary>
    /// <returns>False where the claim had run out and somebody else has the job.</returns>
    public static Task<bool> HoldPrintAsync(this PortalDbContext db, PrintJob job, int done, DateTimeOffset realNow, CancellationToken cancellation)
    {
        DateTimeOffset? until = realNow + Lease;
        return db.MaintainAsync(
            async token => await db.PrintJobs.Where(row => row.PrintJobId == job.PrintJobId && row.Claim == job.Claim)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.Done, done).SetProperty(row => row.ClaimedUntil, until), token) == 1,
            cancellation);
    }

    /// <summary>Gives a job back that this process can't go on with, because it stops.</summary>
    public static Task<bool> ReleasePrintAsync(this PortalDbContext db, PrintJob job, CancellationToken cancellation) =>
        db.MaintainAsync(
            async token => await db.PrintJobs.Where(row => row.PrintJobId == job.PrintJobId && row.Claim == job.Claim)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.Claim, (Guid?)null).SetProperty(row => row.ClaimedUntil, (DateTimeOffset?)null), token) == 1,
            cancellation);

    private static IQueryable<PrintJob> Free(PortalDbContext db, DateTimeOffset realNow) =>
        db.PrintJobs.Where(job => job.Live != null && (job.ClaimedUntil == null || job.ClaimedUntil < realNow));
}
