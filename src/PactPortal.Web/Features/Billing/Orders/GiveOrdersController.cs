using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Orders;
using PactPortal.Application.Registrations;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Registrations;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Orders;

/// <summary>Giving a purchase order for a team that is confirmed.</summary>
[Route("registrations/{reference}/purchase-order")]
public sealed class GiveOrdersController(RegistrationAccess find, GivePurchaseOrder give, TimeProvider time) : Controller
{
    private const string Prefix = nameof(GiveOrderPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Ask(string reference, string? problem, CancellationToken cancellation)
    {
        if (problem == OrderFileSizeAttribute.Problem)
        {
            ModelState.Refuse(Prefix, nameof(OrderForm.File), OrderFiles.TooLarge);
        }

        return await FindAsync(reference, cancellation) is { } context ? View("Give", new GiveOrderPage(context, new OrderForm())) : NotFound();
    }

    [HttpPost("")]
    [OrderFileSize]
    [RequestFormLimits(MultipartBodyLengthLimit = 2 * PurchaseOrderFile.Largest)]
    public async Task<IActionResult> Give(string reference, [Bind(Prefix = Prefix)] OrderForm form, CancellationToken cancellation)
    {
        if (await FindAsync(reference, cancellation) is not { } context)
        {
            return NotFound();
        }

        await using var file = form.File?.OpenReadStream();
        var outcome = await form.Read(context.Convening.LocalDay(time.GetUtcNow()))
            .ThenAsync(terms => give.ExecuteAsync(this.Caller(), reference, terms, file, cancellation));
        if (outcome.Succeeded)
        {
            return LocalRedirect(RegistrationLinks.To(reference));
        }

        ModelState.Refuse(Prefix, outcome.Refusals);
        return View("Give", new GiveOrderPage(context, form));
    }

    private async Task<RegistrationContext?> FindAsync(string reference, CancellationToken cancellation) =>
        await find.FindAsync(this.Caller().Reach, reference, this.Caller().Act.At, cancellation) is { Registration: { Status: RegistrationStatus.Confirmed } registration } context && registration.Total > Money.Zero ? context : null;
}
