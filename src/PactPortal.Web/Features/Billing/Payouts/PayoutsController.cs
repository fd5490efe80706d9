using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Payouts;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Payouts;

/// <summary>What the card provider sent to the bank, beside what the portal recorded.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/payments/payouts")]
public sealed class PayoutsController(PayoutPages pages, FetchPayouts fetch, ExportPayouts export) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation, int page = 1) =>
        View("Payouts", await pages.ListAsync(convening, page, cancellation));

    [HttpGet("{payoutId:guid}")]
    public async Task<IActionResult> One(PlannerConvening convening, Guid payoutId, CancellationToken cancellation, int page = 1) =>
        await pages.FindAsync(convening, payoutId, page, cancellation) is { } found ? View("Payout", found) : NotFound();

    [HttpPost("fetch")]
    public async Task<IActionResult> Fetch(PlannerConvening convening, CancellationToken cancellation)
    {
        var outcome = await fetch.ExecuteAsync(this.Caller(), cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(PayoutLinks.All(convening.Slug));
        }

        ModelState.Refuse("", outcome.Refusals);
        return await Index(convening, cancellation);
    }

    [HttpPost("export")]
    public async Task<IActionResult> Export(PlannerConvening convening, string? format, CancellationToken cancellation)
    {
        var file = await export.ExecuteAsync(this.Caller(), convening, format == "xlsx", cancellation);
        return File(file.Content, file.ContentType, file.Name);
    }
}
