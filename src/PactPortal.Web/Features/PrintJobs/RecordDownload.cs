using PactPortal.Application.Audit;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Web.Features.PrintJobs;

/// <summary>Every export is in the audit trail: a printed file that leaves is one.</summary>
public sealed class RecordDownload(RecordExport record, DownloadTickets tickets)
{
    /// <returns>The ticket that the file is handed out for.</returns>
    public async Task<string> ExecuteAsync(Caller caller, PrintJobRow job, CancellationToken cancellation)
    {
        await record.ExecuteAsync(caller, job.Kind.Act("exported"), AuditSubject.PrintJob(job.PrintJobId), cancellation);
        return tickets.For(job.PrintJobId, job.Attempt);
    }
}
