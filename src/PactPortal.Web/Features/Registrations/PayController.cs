using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations;
using PactPortal.Application.Registrations.Card;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Registrations.Card;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>How a team pays that was given its seats by the planning team.</summary>
[Route("registrations/{reference}/pay")]
public sealed class PayController(RegistrationPages pages, PromisePayment promise, CardPages cards, StartCardPayment card, CheckoutReturn back) : Controller
{
    private const string Prefix = nameof(PayPage.Form);

    /// <param name="by">"card" for an approved team that chose it; others have no choice left.</param>
    [HttpGet("")]
    public async Task<IActionResult> Ask(string reference, string? by, CancellationToken cancellation) =>
        await pages.FindAsync(reference, cancellation) is { } context && (by == ReviewForm.ByCard || context.Registration.Status != RegistrationStatus.Approved)
            && await cards.FindAsync(context, cancellation) is { } page
            ? View("Card/Card", page)
            : await ShowAsync(reference, new ReviewForm(), cancellation);

    [HttpPost("")]
    public async Task<IActionResult> Promise(string reference, [Bind(Prefix = Prefix)] ReviewForm form, CancellationToken cancellation)
    {
        if (form.Method == ReviewForm.ByCard)
        {
            var begun = await card.ExecuteAsync(this.Caller(), reference, back.Of(reference), cancellation);
            ModelState.Refuse(Prefix, begun.Refusals);
            return begun.Succeeded ? LocalRedirect(RegistrationLinks.Pay(reference) + "?by=card") : await ShowAsync(reference, form, cancellation);
        }

        return await this.AnswerAsync(
            await promise.ExecuteAsync(this.Caller(), reference, form, cancellation), Prefix, _ => RegistrationLinks.To(reference),
            () => ShowAsync(reference, form, cancellation));
    }

    private async Task<IActionResult> ShowAsync(string reference, ReviewForm form, CancellationToken cancellation) =>
        await pages.FindAsync(reference, cancellation) switch
        {
            null => NotFound(),
            { Registration.Status: RegistrationStatus.Approved } context when pages.IsCoordinator(context) => View("Pay", new PayPage(context, form)),
            _ => LocalRedirect(RegistrationLinks.To(reference)),
        };
}
