using Microsoft.AspNetCore.Mvc;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>The money desk: what came in, what waits, what is open. Reads only.</summary>
[Route("planning/convenings/{slug}/payments")]
public sealed class MoneyController(MoneyPages pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Desk(string slug, CancellationToken cancellation, int page = 1) =>
        await pages.DeskAsync(slug, page, cancellation) is { } desk ? View("Desk", desk) : NotFound();

    [HttpGet("unapplied")]
    public async Task<IActionResult> Unapplied(string slug, CancellationToken cancellation, int page = 1) =>
        await pages.UnappliedAsync(slug, page, cancellation) is { } list ? View("Unapplied", list) : NotFound();

    [HttpGet("invoices")]
    public async Task<IActionResult> Invoices(string slug, string? q, CancellationToken cancellation, bool all = false, int page = 1) =>
        await pages.InvoicesAsync(slug, q, all, page, cancellation) is { } list ? View("Invoices", list) : NotFound();
}
