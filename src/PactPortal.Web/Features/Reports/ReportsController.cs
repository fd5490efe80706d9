using Microsoft.AspNetCore.Mvc;
using PactPortal.Documents.Rendering.Html;
using PactPortal.Documents.Reports;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Features.Reports;

/// <summary>What those who pay for a convening are told, as a page and as a file.</summary>
[Route("planning/convenings/{slug}/reports")]
public sealed class ReportsController(FunderReportPages pages) : Controller
{
    [HttpGet("funder")]
    public async Task<IActionResult> Funder(string slug, CancellationToken cancellation) =>
        await pages.FindAsync(slug, cancellation) is { } facts
            ? View("Funder", new FunderReportPage(slug, facts.Convening.Name, HtmlRenderer.Render(FunderReportDocument.Compose(facts))))
            : NotFound();

    [HttpGet("funder.pdf")]
    [AuditedDownload("funder report")]
    public async Task<IActionResult> FunderPdf(string slug, CancellationToken cancellation) =>
        await pages.FindAsync(slug, cancellation) is { } facts ? this.Document(FunderReportDocument.Compose(facts), $"{slug}-funder-report") : NotFound();
}
