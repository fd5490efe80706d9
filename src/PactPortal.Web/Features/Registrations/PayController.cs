using Microsoft.AspNetCore.Mvc;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>How a team pays that was given its seats on request.</summary>
[Route("registrations/{reference}/pay")]
public sealed class PayController(RegistrationPages pages, PromisePayment promise) : Controller
{
    private const string Prefix = nameof(PayPage.Form);

    [HttpGet("")]
    public Task<IActionResult> Ask(string reference, CancellationToken cancellation) => ShowAsync(reference, new ReviewForm(), cancellation);

    [HttpPost("")]
    public async Task<IActionResult> Promise(string reference, [Bind(Prefix = Prefix)] ReviewForm form, CancellationToken cancellation)
    {
        if (await pages.FindAsync(reference, cancellation) is null)
        {
            return NotFound();
        }

        var outcome = await promise.ExecuteAsync(reference, form, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(RegistrationLinks.To(reference));
        }

        ModelState.Refuse(Prefix, outcome.Refusals);
        return await ShowAsync(reference, form, cancellation);
    }

    private async Task<IActionResult> ShowAsync(string reference, ReviewForm form, CancellationToken cancellation) =>
        await pages.FindAsync(reference, cancellation) switch
        {
            null => NotFound(),
            { Registration.Status: RegistrationStatus.Approved } context => View("Pay", new PayPage(context, form)),
            _ => LocalRedirect(RegistrationLinks.To(reference)),
        };
}
