using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>The money desk: what came in, what waits, what is open; each as files too. Reads only.</summary>
[Route("planning/convenings/{slug}")]
public sealed class MoneyController(MoneyPages pages) : Controller
{
    [HttpGet("payments")]
    public async Task<IActionResult> Desk(string slug, PaymentListRequest request, CancellationToken cancellation) =>
        await pages.DeskAsync(slug, request, cancellation) is { } desk ? View("Desk", desk) : NotFound();

    [HttpGet("payments.{format:listFormat}")]
    public async Task<IActionResult> PaymentsFile(string slug, string format, PaymentListRequest request, CancellationToken cancellation) =>
        await pages.FindPaymentsAsync(slug, request, cancellation) is { } list ? this.ListFile(list, format) : NotFound();

    [HttpGet("payments/unapplied")]
    public async Task<IActionResult> Unapplied(string slug, PaymentListRequest request, CancellationToken cancellation) =>
        await pages.UnappliedAsync(slug, request, cancellation) is { } list ? View("Unapplied", list) : NotFound();

    [HttpGet("payments/unapplied.{format:listFormat}")]
    public async Task<IActionResult> UnappliedFile(string slug, string format, PaymentListRequest request, CancellationToken cancellation) =>
        await pages.FindUnappliedAsync(slug, request, cancellation) is { } list ? this.ListFile(list, format) : NotFound();

    [HttpGet("payments/invoices")]
    public async Task<IActionResult> Invoices(string slug, InvoiceListRequest request, CancellationToken cancellation) =>
        await pages.InvoicesAsync(slug, request, cancellation) is { } list ? View("Invoices", list) : NotFound();

    [HttpGet("payments/invoices.{format:listFormat}")]
    public async Task<IActionResult> InvoicesFile(string slug, string format, InvoiceListRequest request, CancellationToken cancellation) =>
        await pages.FindInvoicesAsync(slug, request, cancellation) is { } list ? this.ListFile(list, format) : NotFound();
}
