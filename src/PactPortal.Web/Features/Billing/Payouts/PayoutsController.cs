using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Payouts;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Payouts;

/// <summary>What the card provider sent to the bank, beside what the portal recorded.</summary>
[Route("planning/convenings/{slug}/payments/payouts")]
public sealed class PayoutsController(PayoutPages pages, FetchPayouts fetch, ExportPayouts export) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation, int page = 1) =>
        await pages.ListAsync(slug, page, cancellation) is { } list ? View("Payouts", list) : NotFound();

    [HttpGet("{payoutId:guid}")]
    public async Task<IActionResult> One(string slug, Guid payoutId, CancellationToken cancellation, int page = 1) =>
        await pages.FindAsync(slug, payoutId, page, cancellation) is { } found ? View("Payout", found) : NotFound();

    [HttpPost("fetch")]
    public async Task<IActionResult> Fetch(string slug, CancellationToken cancellation)
    {
        if (await pages.ListAsync(slug, 1, cancellation) is null)
        {
            return NotFound();
        }

        var outcome = await fetch.ExecuteAsync(this.Caller(), cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(PayoutLinks.All(slug));
        }

        ModelState.Refuse("", outcome.Refusals);
        return await Index(slug, cancellation);
    }

    [HttpPost("export")]
    public async Task<IActionResult> Export(string slug, string? format, CancellationToken cancellation) =>
        await export.ExecuteAsync(this.Caller(), slug, format == "xlsx", cancellation) is { } file ? File(file.Content, file.ContentType, file.Name) : NotFound();
}
