using Microsoft.AspNetCore.Mvc;
using PactPortal.Documents.Rendering;
using PactPortal.Documents.Rendering.Html;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Billing;

/// <summary>Invoices, credit notes and receipts, as a page and as PDF.</summary>
[Route("documents")]
public sealed class DocumentsController(BillingPages pages, IDocumentRenderer pdf, PublicAddress address) : Controller
{
    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellation) =>
        await pages.FindAsync(number, cancellation) is { } document
            ? View("Document", new BillingDocumentPage(
                document, HtmlRenderer.Render(document.Paper(address)), await pages.OthersAsync(document, cancellation), await pages.StandingAsync(document, cancellation)))
            : NotFound();

    [HttpGet("{number}.pdf")]
    [AuditedDownload("document", "number")]
    public async Task<IActionResult> Pdf(string number, CancellationToken cancellation) =>
        await pages.FindAsync(number, cancellation) is { } document
            ? File(pdf.Render(document.Paper(address)), pdf.ContentType, $"{document.Number}.pdf")
            : NotFound();
}
