using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Printing;

namespace PactPortal.Web.Features.PrintJobs;

/// <summary>Asks for all of a kind as one file. While such a job runs, asking again leads to it.</summary>
public sealed class AskForPrint(PortalDbContext db, DocumentKinds kinds)
{
    /// <param name="offered">The kinds that the caller may print.</param>
    public async Task<Outcome<Guid>> ExecuteAsync(
        Caller caller, Guid conveningId, IReadOnlyCollection<PrintKind> offered, PrintJobForm asked, CancellationToken cancellation)
    {
        List<Refusal> refusals = [];
        var (kind, form) = (StoredName.Find<PrintKind>(asked.Kind) ?? default, StoredName.Find<PrintForm>(asked.As) ?? default);
        var source = kind == default ? null : kinds.SourceOf(kind);
        if (source is null || !offered.Contains(kind))
        {
            refusals.Add(new Refusal("Choose what to print.", nameof(asked.Kind)));
        }

        if (form == default)
        {
            refusals.Add(new Refusal("Choose one PDF or a ZIP.", nameof(asked.As)));
        }

        return refusals.Count > 0 || source is null ? refusals : await AskAsync(caller.Act, conveningId, source, form, cancellation);
    }

    private Task<Outcome<Guid>> AskAsync(Act act, Guid conveningId, IPrintSource source, PrintForm form, CancellationToken cancellation)
    {
        var printed = source.Printed;
        var live = PrintJob.LiveKey(conveningId, printed.Kind, form);
        return db.CommitAsync<Guid>(
            act, printed.Act("asked for print"), job => AuditSubject.PrintJob(job),
            async token =>
            {
                if (await db.PrintJobs.Where(job => job.Live == live).Select(job => (Guid?)job.PrintJobId)
                    .SingleOrDefaultAsync(token) is { } running)
                {
                    return Outcome.Unchanged(running);
                }

                var items = await source.ListAsync(await db.GetConveningAsync(conveningId, token), token);
                if (items.Count == 0)
                {
                    return new Refusal(printed.NothingYet, nameof(PrintJobForm.Kind));
                }

                var job = new PrintJob(conveningId, printed.Kind, form, items, act);
                db.PrintJobs.Add(job);
                return job.PrintJobId;
            },
            cancellation);
    }
}
