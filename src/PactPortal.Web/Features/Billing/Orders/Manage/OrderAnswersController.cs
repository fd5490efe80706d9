using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Orders;
using PactPortal.Data.Audit;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Orders.Manage;

/// <summary>Purchase orders of a convening, and the planning team's answers.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/purchase-orders")]
public sealed class OrderAnswersController(OrderPages pages, AnswerOrder answer, OrderFiles files) : Controller
{
    private const string Prefix = nameof(OrderPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation, int page = 1) =>
        View("Orders", await pages.ListAsync(convening, page, cancellation));

    [HttpGet("{purchaseOrderId:guid}")]
    public async Task<IActionResult> Show(PlannerConvening convening, Guid purchaseOrderId, CancellationToken cancellation) =>
        await pages.FindAsync(convening, purchaseOrderId, cancellation) is { } page ? View("Answer", page) : NotFound();

    [HttpGet("{purchaseOrderId:guid}/file")]
    [AuditedDownload("purchase order file", AuditSubjectKind.PurchaseOrder, "purchaseOrderId")]
    public async Task<IActionResult> Download(PlannerConvening convening, Guid purchaseOrderId, CancellationToken cancellation) =>
        await pages.FindAsync(convening, purchaseOrderId, cancellation) is { Order.File: { } file } && files.Open(file) is { } content
            ? File(content, file.ContentType, $"purchase-order.{file.Extension}")
            : NotFound();

    [HttpPost("{purchaseOrderId:guid}/accept")]
    public Task<IActionResult> Accept(
        PlannerConvening convening, Guid purchaseOrderId, [Bind(Prefix = Prefix)] OrderAnswerForm form, CancellationToken cancellation) =>
        AnswerAsync(convening, purchaseOrderId, new OrderAnswer(IsAccepted: true, null, form.Version), cancellation);

    [HttpPost("{purchaseOrderId:guid}/reject")]
    public Task<IActionResult> Reject(
        PlannerConvening convening, Guid purchaseOrderId, [Bind(Prefix = Prefix)] OrderAnswerForm form, CancellationToken cancellation) =>
        AnswerAsync(convening, purchaseOrderId, new OrderAnswer(IsAccepted: false, form.Reason, form.Version), cancellation);

    private async Task<IActionResult> AnswerAsync(
        PlannerConvening convening, Guid purchaseOrderId, OrderAnswer given, CancellationToken cancellation)
    {
        ModelState.Forget(Prefix, nameof(OrderAnswerForm.Version));
        var outcome = await answer.ExecuteAsync(this.Caller(), convening.ConveningId, purchaseOrderId, given, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, _ => FinanceLinks.OrderToAnswer(convening.Slug, purchaseOrderId),
            async () => await pages.FindAsync(convening, purchaseOrderId, cancellation) is { } page ? View("Answer", page) : NotFound());
    }
}
