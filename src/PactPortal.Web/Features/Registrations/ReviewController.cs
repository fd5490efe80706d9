using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations;
using PactPortal.Application.Registrations.Card;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Registrations.Card;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>The last look, and submitting.</summary>
[Route("registrations/{reference}/review")]
public sealed class ReviewController(RegistrationPages pages, SubmitRegistration submit, StartCardPayment card, CheckoutReturn back, JoinWaitingList join) : Controller
{
    private const string Prefix = nameof(ReviewPage.Form);

    [HttpGet("")]
    public Task<IActionResult> Review(string reference, CancellationToken cancellation) => ShowAsync(reference, new ReviewForm(), cancellation);

    [HttpPost("")]
    public async Task<IActionResult> Submit(string reference, [Bind(Prefix = Prefix)] ReviewForm form, CancellationToken cancellation)
    {
        var outcome = await submit.ExecuteAsync(this.Caller(), reference, form, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(await ThenAsync(outcome.Value, cancellation));
        }

        if (outcome.Refusals is [SeatsGone gone] && await pages.FindAsync(reference, cancellation) is { } context)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Full", new FullPage(context, gone.Shortage));
        }

        ModelState.Refuse(Prefix, outcome.Refusals);
        ModelState.Forget(Prefix, ReviewForm.ShownFields);
        return await ShowAsync(reference, form, cancellation); // 404 where it is not there
    }

    [HttpPost("/registrations/{reference}/waiting-list")]
    public async Task<IActionResult> Wait(string reference, int? shownVersion, CancellationToken cancellation) =>
        await this.AnswerAsync(
            await join.ExecuteAsync(this.Caller(), reference, shownVersion, cancellation), Prefix, _ => RegistrationLinks.To(reference),
            () => ShowAsync(reference, new ReviewForm(), cancellation));

    /// <summary>To the registration; to the card page where its seats wait for a card. Should the provider not answer, that page says so.</summary>
    private async Task<string> ThenAsync(Registration registration, CancellationToken cancellation)
    {
        if (registration.Status != RegistrationStatus.AwaitingPayment)
        {
            return RegistrationLinks.To(registration.Reference);
        }

        await card.ExecuteAsync(this.Caller(), registration.Reference, back.Of(registration.Reference), cancellation);
        return RegistrationLinks.Pay(registration.Reference);
    }

    private async Task<IActionResult> ShowAsync(string reference, ReviewForm form, CancellationToken cancellation)
    {
        if (await pages.FindAsync(reference, cancellation) is not { } context)
        {
            return NotFound();
        }

        if (!context.Registration.IsDraft)
        {
            return LocalRedirect(RegistrationLinks.To(reference));
        }

        // An empty team, or one that can't be priced now, is finished on the team page, which says what is left.
        return await pages.ReviewAsync(context, form, new DiscountForm(), cancellation) is { } page
            ? View("Review", page)
            : LocalRedirect(RegistrationLinks.Team(reference));
    }
}
