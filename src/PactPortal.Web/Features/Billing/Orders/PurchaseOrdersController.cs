using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Orders;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Orders;

/// <summary>An organization's own purchase order and its file.</summary>
[Route("finance/purchase-orders/{purchaseOrderId:guid}")]
public sealed class PurchaseOrdersController(OrderPages pages, AttachOrderFile attach, OrderFiles files) : Controller
{
    private const string Prefix = nameof(OrderPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid purchaseOrderId, string? problem, CancellationToken cancellation)
    {
        if (problem == OrderFileSizeAttribute.Problem)
        {
            ModelState.Refuse(Prefix, nameof(OrderAnswerForm.File), OrderFiles.TooLarge);
        }

        return await pages.FindOwnAsync(purchaseOrderId, cancellation) is { } page ? View("Order", page) : NotFound();
    }

    /// <summary>Always as an attachment: nothing of it is shown under the portal's name.</summary>
    [HttpGet("file")]
    public async Task<IActionResult> Download(Guid purchaseOrderId, CancellationToken cancellation) =>
        await pages.FindOwnAsync(purchaseOrderId, cancellation) is { Order.File: { } file } && files.Open(file) is { } content
            ? File(content, file.ContentType, $"purchase-order.{file.Extension}")
            : NotFound();

    [HttpPost("file")]
    [OrderFileSize]
    [RequestFormLimits(MultipartBodyLengthLimit = 2 * PurchaseOrderFile.Largest)]
    public async Task<IActionResult> Attach(Guid purchaseOrderId, [Bind(Prefix = Prefix)] OrderAnswerForm form, CancellationToken cancellation)
    {
        await using var file = form.File?.OpenReadStream();
        var outcome = await attach.ExecuteAsync(this.Caller(), purchaseOrderId, file, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, _ => FinanceLinks.Order(purchaseOrderId),
            async () => await pages.FindOwnAsync(purchaseOrderId, cancellation) is { } page ? View("Order", page) : NotFound());
    }
}
