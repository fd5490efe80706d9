using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Printing;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Hosting.Printing;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.PrintJobs;

/// <summary>Invoices, badges and packets of a whole convening as one file, made in the background.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/print-jobs")]
public sealed class PrintJobsController(PrintJobPages pages, AskForPrint ask, PrintAgain again, RecordDownload record, DownloadTickets tickets, PrintFiles files) : Controller
{
    private const string Prefix = nameof(PrintJobsPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation, int page = 1) =>
        View("Index", await pages.ListAsync(convening, new PrintJobForm(), page, cancellation));

    [HttpPost("")]
    public async Task<IActionResult> Ask(
        PlannerConvening convening, [Bind(Prefix = Prefix)] PrintJobForm form, CancellationToken cancellation)
    {
        var outcome = await ask.ExecuteAsync(this.Caller(), convening.ConveningId, pages.Offered(), form, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(PrintJobLinks.To(convening.Slug, outcome.Value));
        }

        ModelState.Refuse(Prefix, outcome.Refusals);
        return View("Index", await pages.ListAsync(convening, form, 1, cancellation));
    }

    [HttpGet("{printJobId:guid}")]
    [RunsScript]
    public async Task<IActionResult> Show(PlannerConvening convening, Guid printJobId, CancellationToken cancellation) =>
        await pages.FindAsync(convening, printJobId, cancellation) is { } page ? View("Show", page) : NotFound();

    /// <summary>What changes on the page, for its script.</summary>
    [HttpGet("{printJobId:guid}/progress")]
    public async Task<IActionResult> Progress(PlannerConvening convening, Guid printJobId, CancellationToken cancellation) =>
        await pages.FindAsync(convening, printJobId, cancellation) is { Job: var job } ? Json(PrintProgress.Of(job)) : NotFound();

    [HttpPost("{printJobId:guid}/again")]
    public async Task<IActionResult> Again(PlannerConvening convening, Guid printJobId, CancellationToken cancellation) =>
        await pages.FindAsync(convening, printJobId, cancellation) is not null
        && await again.ExecuteAsync(this.Caller(), printJobId, cancellation) is { Succeeded: true, Value: var running }
            ? LocalRedirect(PrintJobLinks.To(convening.Slug, running))
            : NotFound();

    [HttpPost("{printJobId:guid}/file")]
    public async Task<IActionResult> Download(PlannerConvening convening, Guid printJobId, CancellationToken cancellation) =>
        await pages.FindAsync(convening, printJobId, cancellation) switch
        {
            null => NotFound(),
            { Job.State: PrintState.Done } page => LocalRedirect(
                PrintJobLinks.File(convening.Slug, printJobId, await record.ExecuteAsync(this.Caller(), page.Job, cancellation))),
            _ => LocalRedirect(PrintJobLinks.To(convening.Slug, printJobId)),
        };

    [HttpGet("{printJobId:guid}/file")]
    public async Task<IActionResult> File(PlannerConvening convening, Guid printJobId, string? ticket, CancellationToken cancellation)
    {
        if (await pages.FindAsync(convening, printJobId, cancellation) is not { Job: var job })
        {
            return NotFound();
        }

        if (job.State != PrintState.Done || !tickets.Opens(ticket, printJobId, job.Attempt) || files.Open(printJobId, job.Attempt, job.Form) is not { } content)
        {
            return LocalRedirect(PrintJobLinks.To(convening.Slug, printJobId));
        }

        return File(content, job.Form.ContentType(), job.FileName, enableRangeProcessing: true);
    }
}
