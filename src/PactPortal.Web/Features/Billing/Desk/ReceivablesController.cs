using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>What is owed by age, and what came in by month; both as files too. A file is asked for by a form, because its export is recorded.</summary>
[Route("planning/convenings/{slug}/payments")]
public sealed class ReceivablesController(ReceivablesPages pages, ExportReceivables receivables, ExportReport report) : Controller
{
    private const string Workbook = "xlsx";

    [HttpGet("receivables")]
    public async Task<IActionResult> Receivables(string slug, CancellationToken cancellation, int page = 1) =>
        await pages.ReceivablesAsync(slug, page, cancellation) is { } list ? View("Receivables", list) : NotFound();

    [HttpPost("receivables")]
    public async Task<IActionResult> ExportReceivables(string slug, string? format, CancellationToken cancellation) =>
        await pages.ReceivablesAsync(slug, 1, cancellation) is { } list ? Download(await receivables.ExecuteAsync(this.Caller(), list, format == Workbook, cancellation)) : NotFound();

    [HttpGet("report")]
    public async Task<IActionResult> Report(string slug, string? year, CancellationToken cancellation) =>
        await pages.ReportAsync(slug, year, cancellation) is { } page ? View("Report", page) : NotFound();

    [HttpPost("report")]
    public async Task<IActionResult> ExportReport(string slug, string? year, string? format, CancellationToken cancellation) =>
        await pages.ReportAsync(slug, year, cancellation) is { } page ? Download(await report.ExecuteAsync(this.Caller(), page, format == Workbook, cancellation)) : NotFound();

    private FileContentResult Download(ExportedFile file) => File(file.Content, file.ContentType, file.Name);
}
