using Microsoft.AspNetCore.Mvc;

namespace PactPortal.Web.Features.Billing.Finance;

/// <summary>An organization's finance page, its documents, and the payee's W-9.</summary>
[Route("finance")]
public sealed class FinanceController(FinancePages pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation, int page = 1) => View("Finance", await pages.HomeAsync(page, cancellation));

    [HttpGet("documents")]
    public async Task<IActionResult> Documents(CancellationToken cancellation, int page = 1) => View("Documents", await pages.DocumentsAsync(page, cancellation));

    [HttpGet("w9.pdf")]
    public async Task<IActionResult> FormW9(CancellationToken cancellation) =>
        await pages.FormW9Async(cancellation) is { } content ? File(content, "application/pdf", "W-9.pdf") : NotFound();
}
