using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Payments;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>Records a payment: invoices, amount, number and date.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/payments/record")]
public sealed class RecordController(TimeProvider time, RecordPayment record) : Controller
{
    private const string Prefix = nameof(RecordPage.Form);

    [HttpGet("")]
    public IActionResult Ask(PlannerConvening convening, string? invoice) =>
        View("Record", new RecordPage(convening, RecordForm.New(invoice), AsksReason: false));

    [HttpPost("")]
    public async Task<IActionResult> Record(
        PlannerConvening convening, [Bind(Prefix = Prefix)] RecordForm form, CancellationToken cancellation)
    {
        var page = new RecordPage(convening, form, AsksReason: false);
        var outcome = await TryAsync(page, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(MoneyLinks.Payment(convening.Slug, outcome.Value));
        }

        ModelState.Refuse(Prefix, outcome.Refusals);
        return View("Record", page with { AsksReason = form.Reason is { Length: > 0 } || outcome.Refusals.Any(refusal => refusal.Field == nameof(form.Reason)) });
    }

    private async Task<Outcome<Guid>> TryAsync(RecordPage page, CancellationToken cancellation)
    {
        var typed = page.Form.Read(page.Convening.LocalDay(time.GetUtcNow()));
        return !typed.Succeeded ? typed.Failure
            : !Guid.TryParse(page.Form.Key, out var key) ? FormKey.Missing
            : await record.ExecuteAsync(this.Caller(), page.Convening.Slug, key, typed.Value, cancellation);
    }
}
