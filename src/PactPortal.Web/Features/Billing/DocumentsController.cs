using Microsoft.AspNetCore.Mvc;
using PactPortal.Data.Audit;
using PactPortal.Documents.Rendering.Html;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Features.Billing;

/// <summary>Invoices, credit notes and receipts, as a page and as PDF.</summary>
[Route("documents")]
public sealed class DocumentsController(BillingPages pages, PublicAddress address) : Controller
{
    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellation) =>
        await pages.FindAsync(number, cancellation) is { } document
            ? View("Document", new BillingDocumentPage(
                document, HtmlRenderer.Render(document.Paper(address)), await pages.OthersAsync(document, cancellation),
                await pages.StandingAsync(document, cancellation)))
            : NotFound();

    [HttpGet("{number}.pdf")]
    [AuditedDownload("document", AuditSubjectKind.BillingDocument, "number")]
    public async Task<IActionResult> Pdf(string number, CancellationToken cancellation) =>
        await pages.FindAsync(number, cancellation) is { } document
            ? this.Document(document.Paper(address), document.Number)
            : NotFound();
}
