using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Printing;

namespace PactPortal.Application.Printing;

/// <summary>Tries a job again that failed, with the same list. Where another of its kind runs meanwhile, that one is enough.</summary>
public sealed class PrintAgain(PortalDbContext db)
{
    /// <returns>The job that runs now.</returns>
    public Task<Outcome<Guid>> ExecuteAsync(Caller caller, Guid printJobId, CancellationToken cancellation) =>
        db.CommitAsync<Guid>(
            caller.Act, "print job tried again", AuditSubject.PrintJob(printJobId),
            async token =>
            {
                if (await db.PrintJobs.SingleOrDefaultAsync(candidate => candidate.PrintJobId == printJobId, token) is not { } job)
                {
                    return Outcome.NotFound;
                }

                if (job.FailedAt is null)
                {
                    return Outcome.Unchanged(printJobId);
                }

                var live = PrintJob.LiveKey(job.ConveningId, job.Kind, job.Form);
                if (await db.PrintJobs.Where(other => other.Live == live).Select(other => (Guid?)other.PrintJobId)
                    .SingleOrDefaultAsync(token) is { } running)
                {
                    return Outcome.Unchanged(running);
                }

                job.Again();
                return printJobId;
            },
            cancellation);
}
