using Microsoft.AspNetCore.Mvc;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Printing;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.PrintJobs;

/// <summary>Invoices, badges and packets of a whole convening as one file, made in the background.</summary>
[Route("planning/convenings/{slug}/print-jobs")]
public sealed class PrintJobsController(PrintJobPages pages, AskForPrint ask, PrintAgain again, RecordDownload record, DownloadTickets tickets, PrintFiles files) : Controller
{
    private const string Prefix = nameof(PrintJobsPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation, int page = 1) =>
        await pages.ListAsync(slug, new PrintJobForm(), page, cancellation) is { } list ? View("Index", list) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Ask(string slug, [Bind(Prefix = Prefix)] PrintJobForm form, CancellationToken cancellation)
    {
        if (await pages.FindConveningAsync(slug, cancellation) is not { } convening)
        {
            return NotFound();
        }

        var outcome = await ask.ExecuteAsync(this.Caller(), convening.ConveningId, pages.Offered(), form, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(PrintJobLinks.To(slug, outcome.Value));
        }

        ModelState.Refuse(Prefix, outcome.Refusals);
        return View("Index", await pages.ListAsync(slug, form, 1, cancellation));
    }

    [HttpGet("{printJobId:guid}")]
    [RunsScript]
    public async Task<IActionResult> Show(string slug, Guid printJobId, CancellationToken cancellation) =>
        await pages.FindAsync(slug, printJobId, cancellation) is { } page ? View("Show", page) : NotFound();

    /// <summary>What changes on the page, for its script.</summary>
    [HttpGet("{printJobId:guid}/progress")]
    public async Task<IActionResult> Progress(string slug, Guid printJobId, CancellationToken cancellation) =>
        await pages.FindAsync(slug, printJobId, cancellation) is { Job: var job } ? Json(PrintProgress.Of(job)) : NotFound();

    [HttpPost("{printJobId:guid}/again")]
    public async Task<IActionResult> Again(string slug, Guid printJobId, CancellationToken cancellation) =>
        await pages.FindAsync(slug, printJobId, cancellation) is not null ? LocalRedirect(PrintJobLinks.To(slug, (await again.ExecuteAsync(this.Caller(), printJobId, cancellation)).Value)) : NotFound();

    [HttpPost("{printJobId:guid}/file")]
    public async Task<IActionResult> Download(string slug, Guid printJobId, CancellationToken cancellation) =>
        await pages.FindAsync(slug, printJobId, cancellation) switch
        {
            null => NotFound(),
            { Job.State: PrintState.Done } page => LocalRedirect(PrintJobLinks.File(slug, printJobId, await record.ExecuteAsync(this.Caller(), page.Job, cancellation))),
            _ => LocalRedirect(PrintJobLinks.To(slug, printJobId)),
        };

    [HttpGet("{printJobId:guid}/file")]
    public async Task<IActionResult> File(string slug, Guid printJobId, string? ticket, CancellationToken cancellation)
    {
        if (await pages.FindAsync(slug, printJobId, cancellation) is not { Job: var job })
        {
            return NotFound();
        }

        if (job.State != PrintState.Done || !tickets.Opens(ticket, printJobId, job.Attempt) || files.Open(printJobId, job.Attempt, job.Form) is not { } content)
        {
            return LocalRedirect(PrintJobLinks.To(slug, printJobId));
        }

        return File(content, job.Form.ContentType(), job.FileName, enableRangeProcessing: true);
    }
}
