using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Payments;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>Gives up what is open on an invoice.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/payments/invoices/{invoice}/write-off")]
public sealed class WriteOffController(MoneyPages pages, WriteOff writeOff) : Controller
{
    private const string Prefix = nameof(WriteOffPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Ask(PlannerConvening convening, string invoice, CancellationToken cancellation)
    {
        var form = new WriteOffForm();
        if (await pages.WriteOffAsync(convening, invoice, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        form.Open = page.Invoice.Open.Cents.ToString(CultureInfo.InvariantCulture);
        return View("WriteOff", page);
    }

    [HttpPost("")]
    public async Task<IActionResult> Give(
        PlannerConvening convening, string invoice, [Bind(Prefix = Prefix)] WriteOffForm form, CancellationToken cancellation)
    {
        if (await pages.WriteOffAsync(convening, invoice, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        var outcome = await TryAsync(page, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect($"{MoneyLinks.Invoices(convening.Slug)}?q={Uri.EscapeDataString(page.Invoice.Number)}&all=true");
        }

        ModelState.Refuse(Prefix, outcome.Refusals);
        ModelState.Forget(Prefix, nameof(form.Open));
        form.Open = page.Invoice.Open.Cents.ToString(CultureInfo.InvariantCulture);
        return View("WriteOff", page);
    }

    private async Task<Outcome<Money>> TryAsync(WriteOffPage page, CancellationToken cancellation)
    {
        var reason = Reasons.Read(page.Form.Reason, "Enter why nothing more is expected.");
        return !reason.Succeeded ? reason.Failure
            : !long.TryParse(page.Form.Open, NumberStyles.None, CultureInfo.InvariantCulture, out var cents) ? FormKey.Missing
            : await writeOff.ExecuteAsync(this.Caller(), page.Convening.Slug, page.Invoice.Number, new Money(cents), reason.Value, cancellation);
    }
}
