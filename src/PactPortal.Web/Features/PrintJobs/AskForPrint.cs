using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting.Printing;

namespace PactPortal.Web.Features.PrintJobs;

/// <summary>Asks for all of a kind as one file. While such a job runs, asking again leads to it.</summary>
public sealed class AskForPrint(PortalDbContext db, IEnumerable<IPrintSource> sources)
{
    /// <param name="offered">The kinds that the caller may print.</param>
    public async Task<Outcome<Guid>> ExecuteAsync(Caller caller, Guid conveningId, IReadOnlyCollection<PrintKind> offered, PrintJobForm asked, CancellationToken cancellation)
    {
        List<Refusal> refusals = [];
        if (!Enum.TryParse<PrintKind>(asked.Kind, out var kind) || !offered.Contains(kind))
        {
            refusals.Add(new Refusal("Choose what to print.", nameof(asked.Kind)));
        }

        if (!Enum.TryParse<PrintForm>(asked.As, out var form) || !Enum.IsDefined(form))
        {
            refusals.Add(new Refusal("Choose one PDF or a ZIP.", nameof(asked.As)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var (act, live) = (caller.Act, PrintJob.LiveKey(conveningId, kind, form));
        return await db.CommitAsync<Guid>(
            act, $"{kind.Name().ToLowerInvariant()} asked for print", live,
            async token =>
            {
                if (await db.PrintJobs.Where(job => job.Live == live).Select(job => (Guid?)job.PrintJobId).SingleOrDefaultAsync(token) is { } running)
                {
                    return Outcome.Unchanged(running);
                }

                var items = await sources.Single(source => source.Kind == kind).ListAsync(await db.GetConveningAsync(conveningId, token), token);
                if (items.Count == 0)
                {
                    return new Refusal(NothingOf(kind), nameof(asked.Kind));
                }

                var job = new PrintJob(conveningId, kind, form, items, act);
                db.PrintJobs.Add(job);
                return job.PrintJobId;
            },
            cancellation);
    }

    private static string NothingOf(PrintKind kind) => kind switch
    {
        PrintKind.Invoices => "There is no invoice yet.",
        PrintKind.Badges or PrintKind.TeamPackets => "Nobody has a seat yet.",
    };
}
