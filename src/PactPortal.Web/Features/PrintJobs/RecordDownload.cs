using PactPortal.Data;
using PactPortal.Domain;

namespace PactPortal.Web.Features.PrintJobs;

/// <summary>Every export is in the audit trail: a printed file that leaves is one.</summary>
public sealed class RecordDownload(PortalDbContext db, DownloadTickets tickets)
{
    /// <returns>The ticket that the file is handed out for.</returns>
    public async Task<string> ExecuteAsync(Caller caller, PrintJobRow job, CancellationToken cancellation)
    {
        await db.CommitAsync<bool>(
            caller.Act, job.Kind.Act("exported"), job.PrintJobId.ToString(), _ => Task.FromResult<Outcome<bool>>(true), cancellation);
        return tickets.For(job.PrintJobId, job.Attempt);
    }
}
