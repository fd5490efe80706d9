using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Payments;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>One payment: what it paid, applying what waits of it, and taking it back when the bank did.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/payments/{paymentId:guid}")]
public sealed class PaymentController(MoneyPages pages, ApplyPayment apply, ReturnPayment returned) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(PlannerConvening convening, Guid paymentId, CancellationToken cancellation) =>
        await PageAsync(convening, paymentId, new ApplyForm { Key = FormKey.New() }, new ReturnForm(), cancellation) is { } page
            ? View("Payment", page)
            : NotFound();

    [HttpPost("apply")]
    public async Task<IActionResult> Apply(
        PlannerConvening convening, Guid paymentId, [Bind(Prefix = nameof(PaymentPage.Form))] ApplyForm form,
        CancellationToken cancellation)
    {
        if (await PageAsync(convening, paymentId, form, new ReturnForm(), cancellation) is not { } page)
        {
            return NotFound();
        }

        var outcome = await TryApplyAsync(page, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(MoneyLinks.Payment(convening.Slug, paymentId));
        }

        ModelState.Refuse(nameof(PaymentPage.Form), outcome.Refusals);
        return View("Payment", page);
    }

    [HttpPost("return")]
    public async Task<IActionResult> Return(
        PlannerConvening convening, Guid paymentId, [Bind(Prefix = nameof(PaymentPage.Return))] ReturnForm form,
        CancellationToken cancellation)
    {
        if (await PageAsync(convening, paymentId, new ApplyForm { Key = FormKey.New() }, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        var reason = Reasons.Read(form.Reason, "Enter why, for example what the bank wrote.");
        var outcome = reason.Succeeded
            ? await returned.ExecuteAsync(this.Caller(), convening.Slug, paymentId, reason.Value, cancellation)
            : reason.Failure;
        if (outcome.Succeeded)
        {
            return LocalRedirect(MoneyLinks.Payment(convening.Slug, paymentId));
        }

        ModelState.Refuse(nameof(PaymentPage.Return), outcome.Refusals);
        return View("Payment", page);
    }

    private Task<PaymentPage?> PageAsync(
        PlannerConvening convening, Guid paymentId, ApplyForm form, ReturnForm back, CancellationToken cancellation) =>
        pages.PaymentAsync(convening, paymentId, form, back, cancellation);

    private async Task<Outcome<Money>> TryApplyAsync(PaymentPage page, CancellationToken cancellation)
    {
        var refusals = new List<Refusal>();
        var wanted = WantedInvoices.Read(page.Form.Invoices, refusals);
        if (wanted.Count == 0 && refusals.Count == 0)
        {
            refusals.Add(new Refusal("Enter the number of the invoice that this pays.", nameof(ApplyForm.Invoices)));
        }

        return refusals.Count > 0 ? refusals
            : !Guid.TryParse(page.Form.Key, out var key) ? FormKey.Missing
            : await apply.ExecuteAsync(this.Caller(), page.Convening.Slug, page.Payment.PaymentId, key, wanted, cancellation);
    }
}
