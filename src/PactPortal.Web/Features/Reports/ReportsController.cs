using Microsoft.AspNetCore.Mvc;
using PactPortal.Documents.Rendering.Html;
using PactPortal.Documents.Reports;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Reports;

/// <summary>What those who pay for a convening are told, as a page and as a file.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/reports")]
public sealed class ReportsController(FunderReportPages pages) : Controller
{
    [HttpGet("funder")]
    public async Task<IActionResult> Funder(PlannerConvening convening, CancellationToken cancellation) =>
        View("Funder", new FunderReportPage(
            convening, HtmlRenderer.Render(FunderReportDocument.Compose(await pages.ReadAsync(convening, cancellation)))));

    [HttpGet("funder.pdf")]
    [AuditedDownload("funder report")]
    public async Task<IActionResult> FunderPdf(PlannerConvening convening, CancellationToken cancellation) =>
        this.Document(FunderReportDocument.Compose(await pages.ReadAsync(convening, cancellation)), $"{convening.Slug}-funder-report");
}
