using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Hosting.Printing;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.PrintJobs;

/// <summary>Queries of print jobs, those whose kind the person may print: another is not there.</summary>
public sealed class PrintJobPages(PortalDbContext db, CurrentPerson current, DocumentKinds kinds, PrintOptions options, TimeProvider time)
{
    private const int RowsOnPage = 25;

    public async Task<PrintJobsPage> ListAsync(PlannerConvening convening, PrintJobForm form, int page, CancellationToken cancellation)
    {
        var number = Math.Clamp(page, 1, 10_000);
        var rows = await Rows(convening.ConveningId)
            .OrderByDescending(row => row.RequestedAt).ThenBy(row => row.PrintJobId).Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1)
            .Select(job => new StoredJob(
                job.PrintJobId, job.Kind, job.Form, job.Attempt, job.RequestedAt, job.RequestedByName, job.Done, job.Total, job.StartedAt, job.FinishedAt, job.FailedAt, job.FileSize, job.KeptUntil, null, null))
            .ToListAsync(cancellation);
        return new PrintJobsPage(
            convening, form, [.. Kinds().Select(printed => new Choice(StoredName.Of(printed.Kind), printed.Title, printed.Hint))],
            options.KeptDays,
            [.. rows.Take(RowsOnPage).Select(row => Row(row, convening))], number, rows.Count > RowsOnPage);
    }

    public async Task<PrintJobPage?> FindAsync(PlannerConvening convening, Guid printJobId, CancellationToken cancellation)
    {
        var found = await Rows(convening.ConveningId).Where(job => job.PrintJobId == printJobId)
            .Select(job => new StoredJob(
                job.PrintJobId, job.Kind, job.Form, job.Attempt, job.RequestedAt, job.RequestedByName, job.Done, job.Total, job.StartedAt, job.FinishedAt, job.FailedAt, job.FileSize, job.KeptUntil, job.Problem, job.LeftOut))
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : new PrintJobPage(convening, Row(found, convening), found.Problem, found.LeftOut ?? []);
    }

    /// <summary>The kinds that whoever asks may print.</summary>
    internal IReadOnlyList<PrintKind> Offered() => [.. Kinds().Select(printed => printed.Kind)];

    /// <summary>The convening of each job that is not over, of the kinds that whoever asks may print.</summary>
    public IQueryable<Guid> BeingMade() =>
        Allowed().Where(job => job.FinishedAt == null && job.FailedAt == null).Select(job => job.ConveningId);

    private IEnumerable<PrintedKind> Kinds() => kinds.Printed.Where(printed => current.IsAny(printed.Audience));

    private IQueryable<PrintJob> Rows(Guid conveningId) => Allowed().Where(job => job.ConveningId == conveningId);

    private IQueryable<PrintJob> Allowed()
    {
        var allowed = Offered();
        return db.PrintJobs.AsNoTracking().Where(job => allowed.Contains(job.Kind));
    }

    private PrintJobRow Row(StoredJob job, PlannerConvening convening)
    {
        var (printed, state) = (kinds.SourceOf(job.Kind).Printed, PrintJob.StateAt(time.GetUtcNow(), job.StartedAt, job.FinishedAt, job.FailedAt, job.KeptUntil));
        return new PrintJobRow(
            job.PrintJobId, printed, job.Form, job.Attempt, job.RequestedAt, job.RequestedByName, job.Done, job.Total, state,
            job.FinishedAt, job.FileSize, job.KeptUntil, printed.FileNameOf(job.Form, convening.Slug, convening.LocalDay(job.RequestedAt)));
    }

    private sealed record StoredJob(
        Guid PrintJobId, PrintKind Kind, PrintForm Form, int Attempt, DateTimeOffset RequestedAt, string RequestedByName, int Done, int Total,
        DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, DateTimeOffset? FailedAt, long? FileSize, DateTimeOffset? KeptUntil, string? Problem, IReadOnlyList<PrintGap>? LeftOut);
}
