using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Discounts;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Discounts;

/// <summary>The planning team's discount codes: all, one with who used it, adding, changing, ending.</summary>
[Route("planning/convenings/{slug}/discounts")]
public sealed class DiscountCodesController(DiscountPages pages, SaveDiscountCode save, EndDiscountCode end) : Controller
{
    private const string Prefix = nameof(DiscountFormPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation, int page = 1) =>
        await pages.ListAsync(slug, page, cancellation) is { } list ? View("Discounts", list) : NotFound();

    [HttpGet("add")]
    public async Task<IActionResult> AskNew(string slug, CancellationToken cancellation) =>
        await pages.AddAsync(slug, null, cancellation) is { } page ? View("DiscountForm", page) : NotFound();

    [HttpPost("add")]
    public async Task<IActionResult> Add(string slug, [Bind(Prefix = Prefix)] DiscountCodeForm form, CancellationToken cancellation) =>
        await save.ExecuteAsync(this.Caller(), slug, null, form, cancellation) is { IsNotFound: false } outcome && await pages.AddAsync(slug, form, cancellation) is { } page
            ? Answer(slug, outcome, page)
            : NotFound();

    [HttpGet("{discountCodeId:guid}")]
    public async Task<IActionResult> Show(string slug, Guid discountCodeId, CancellationToken cancellation, int page = 1) =>
        await pages.ShowAsync(slug, discountCodeId, page, cancellation) is { } shown ? View("Discount", shown) : NotFound();

    [HttpGet("{discountCodeId:guid}/edit")]
    public async Task<IActionResult> Ask(string slug, Guid discountCodeId, CancellationToken cancellation) =>
        await pages.EditAsync(slug, discountCodeId, null, cancellation) is { } page ? View("DiscountForm", page) : NotFound();

    [HttpPost("{discountCodeId:guid}/edit")]
    public async Task<IActionResult> Edit(string slug, Guid discountCodeId, [Bind(Prefix = Prefix)] DiscountCodeForm form, CancellationToken cancellation) =>
        await save.ExecuteAsync(this.Caller(), slug, discountCodeId, form, cancellation) is { IsNotFound: false } outcome && await pages.EditAsync(slug, discountCodeId, form, cancellation) is { } page
            ? Answer(slug, outcome, page)
            : NotFound();

    [HttpPost("{discountCodeId:guid}/end")]
    public async Task<IActionResult> End(string slug, Guid discountCodeId, CancellationToken cancellation) =>
        await end.ExecuteAsync(this.Caller(), slug, discountCodeId, cancellation) is { IsNotFound: false } ? LocalRedirect(DiscountLinks.To(slug, discountCodeId)) : NotFound();

    private IActionResult Answer(string slug, Outcome<Guid> outcome, DiscountFormPage page)
    {
        if (outcome.Succeeded)
        {
            return LocalRedirect(DiscountLinks.To(slug, outcome.Value));
        }

        // Saving again is then done over what is there now.
        ModelState.Refuse(Prefix, outcome.Refusals);
        ModelState.Forget(Prefix, nameof(DiscountCodeForm.Version));
        page.Form.Version = page.Code?.Version;
        return View("DiscountForm", page);
    }
}
