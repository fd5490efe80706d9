using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PactPortal.Application.Registrations;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>A discount code on a draft: applied beside the price, and taken off again.</summary>
[Route("registrations/{reference}/review/code")]
public sealed class DiscountController(RegistrationPages pages, ApplyDiscount apply, RemoveDiscount remove) : Controller
{
    private const string Prefix = nameof(ReviewPage.Discount);

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.DiscountCodes)]
    public async Task<IActionResult> Apply(string reference, [Bind(Prefix = Prefix)] DiscountForm form, CancellationToken cancellation)
    {
        var outcome = await apply.ExecuteAsync(this.Caller(), reference, form.Code, cancellation);
        return await this.AnswerAsync(outcome, Prefix, _ => RegistrationLinks.ReviewPrice(reference), () => ReviewAsync(reference, form, cancellation));
    }

    private async Task<IActionResult> ReviewAsync(string reference, DiscountForm form, CancellationToken cancellation) =>
        await pages.FindAsync(reference, cancellation) switch
        {
            null => NotFound(),
            { Registration.IsDraft: false } => LocalRedirect(RegistrationLinks.To(reference)),
            var context => await pages.ReviewAsync(context, new ReviewForm(), form, cancellation) is { } page
                ? View("Review", page)
                : LocalRedirect(RegistrationLinks.Team(reference)),
        };

    [HttpPost("remove")]
    public async Task<IActionResult> Remove(string reference, CancellationToken cancellation)
    {
        var outcome = await remove.ExecuteAsync(this.Caller(), reference, cancellation);
        return outcome.IsNotFound ? NotFound() : LocalRedirect(outcome.Succeeded ? RegistrationLinks.ReviewPrice(reference) : RegistrationLinks.To(reference));
    }
}
