using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Discounts;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Discounts;

/// <summary>The planning team's discount codes: all, one with who used it, adding, changing, ending.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/discounts")]
public sealed class DiscountCodesController(DiscountPages pages, SaveDiscountCode save, EndDiscountCode end) : Controller
{
    private const string Prefix = nameof(DiscountFormPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation, int page = 1) =>
        View("Discounts", await pages.ListAsync(convening, page, cancellation));

    [HttpGet("add")]
    public IActionResult AskNew(PlannerConvening convening) => View("DiscountForm", pages.Add(convening, null));

    [HttpPost("add")]
    public async Task<IActionResult> Add(
        PlannerConvening convening, [Bind(Prefix = Prefix)] DiscountCodeForm form, CancellationToken cancellation) =>
        Answer(convening, await save.ExecuteAsync(this.Caller(), convening.Slug, null, form, cancellation), pages.Add(convening, form));

    [HttpGet("{discountCodeId:guid}")]
    public async Task<IActionResult> Show(PlannerConvening convening, Guid discountCodeId, CancellationToken cancellation, int page = 1) =>
        await pages.ShowAsync(convening, discountCodeId, page, cancellation) is { } shown ? View("Discount", shown) : NotFound();

    [HttpGet("{discountCodeId:guid}/edit")]
    public async Task<IActionResult> Ask(PlannerConvening convening, Guid discountCodeId, CancellationToken cancellation) =>
        await pages.EditAsync(convening, discountCodeId, null, cancellation) is { } page ? View("DiscountForm", page) : NotFound();

    [HttpPost("{discountCodeId:guid}/edit")]
    public async Task<IActionResult> Edit(
        PlannerConvening convening, Guid discountCodeId, [Bind(Prefix = Prefix)] DiscountCodeForm form, CancellationToken cancellation) =>
        await save.ExecuteAsync(this.Caller(), convening.Slug, discountCodeId, form, cancellation) is { IsNotFound: false } outcome
            && await pages.EditAsync(convening, discountCodeId, form, cancellation) is { } page
            ? Answer(convening, outcome, page)
            : NotFound();

    [HttpPost("{discountCodeId:guid}/end")]
    public async Task<IActionResult> End(PlannerConvening convening, Guid discountCodeId, CancellationToken cancellation) =>
        await end.ExecuteAsync(this.Caller(), convening.Slug, discountCodeId, cancellation) is { IsNotFound: false }
            ? LocalRedirect(DiscountLinks.To(convening.Slug, discountCodeId))
            : NotFound();

    private IActionResult Answer(PlannerConvening convening, Outcome<Guid> outcome, DiscountFormPage page)
    {
        if (outcome.Succeeded)
        {
            return LocalRedirect(DiscountLinks.To(convening.Slug, outcome.Value));
        }

        // Saving again is then done over what is there now.
        ModelState.Refuse(Prefix, outcome.Refusals);
        ModelState.Forget(Prefix, nameof(DiscountCodeForm.Version));
        page.Form.Version = page.Code?.Version;
        return View("DiscountForm", page);
    }
}
