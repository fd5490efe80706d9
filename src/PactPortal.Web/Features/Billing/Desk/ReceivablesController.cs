using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>What is owed by age, and what came in by month; both as files too. A file is asked for by a form, because its export is recorded.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/payments")]
public sealed class ReceivablesController(ReceivablesPages pages, ExportReceivables receivables, ExportReport report) : Controller
{
    private const string Workbook = "xlsx";

    [HttpGet("receivables")]
    public async Task<IActionResult> Receivables(PlannerConvening convening, CancellationToken cancellation, int page = 1) =>
        View("Receivables", await pages.ReceivablesAsync(convening, page, cancellation));

    [HttpPost("receivables")]
    public async Task<IActionResult> ExportReceivables(PlannerConvening convening, string? format, CancellationToken cancellation) =>
        Download(await receivables.ExecuteAsync(
            this.Caller(), await pages.ReceivablesAsync(convening, 1, cancellation), format == Workbook, cancellation));

    [HttpGet("report")]
    public async Task<IActionResult> Report(PlannerConvening convening, string? year, CancellationToken cancellation) =>
        View("Report", await pages.ReportAsync(convening, year, cancellation));

    [HttpPost("report")]
    public async Task<IActionResult> ExportReport(
        PlannerConvening convening, string? year, string? format, CancellationToken cancellation) =>
        Download(await report.ExecuteAsync(
            this.Caller(), await pages.ReportAsync(convening, year, cancellation), format == Workbook, cancellation));

    private FileContentResult Download(ExportedFile file) => File(file.Content, file.ContentType, file.Name);
}
