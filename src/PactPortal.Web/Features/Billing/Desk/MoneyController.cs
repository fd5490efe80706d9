using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>The money desk: what came in, what waits, what is open; each as files too. Reads only.</summary>
[OfConvening]
[Route("planning/convenings/{slug}")]
public sealed class MoneyController(MoneyPages pages, PaymentList payments, InvoiceList invoices) : Controller
{
    [HttpGet("payments")]
    public async Task<IActionResult> Desk(PlannerConvening convening, PaymentListRequest request, CancellationToken cancellation) =>
        View("Desk", await pages.DeskAsync(convening, request, cancellation));

    [HttpGet("payments.{format:listFormat}")]
    public IActionResult PaymentsFile(PlannerConvening convening, string format, PaymentListRequest request) =>
        this.ListFile(payments.Of(convening, request), format);

    [HttpGet("payments/unapplied")]
    public async Task<IActionResult> Unapplied(PlannerConvening convening, PaymentListRequest request, CancellationToken cancellation) =>
        View("Unapplied", await pages.UnappliedAsync(convening, request, cancellation));

    [HttpGet("payments/unapplied.{format:listFormat}")]
    public IActionResult UnappliedFile(PlannerConvening convening, string format, PaymentListRequest request) =>
        this.ListFile(payments.Unapplied(convening, request), format);

    [HttpGet("payments/invoices")]
    public async Task<IActionResult> Invoices(PlannerConvening convening, InvoiceListRequest request, CancellationToken cancellation) =>
        View("Invoices", new InvoicesPage(convening, await invoices.Of(convening, request).ToPageAsync(cancellation)));

    [HttpGet("payments/invoices.{format:listFormat}")]
    public IActionResult InvoicesFile(PlannerConvening convening, string format, InvoiceListRequest request) =>
        this.ListFile(invoices.Of(convening, request), format);
}
