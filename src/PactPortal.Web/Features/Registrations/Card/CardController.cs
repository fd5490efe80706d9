using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations.Card;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations.Card;

/// <summary>Paying by card: to the provider's page, and back.</summary>
[Route("registrations/{reference}/pay")]
public sealed class CardController(RegistrationPages pages, CardPages cards, StartCardPayment start, CheckoutReturn back, SettleCheckout settle) : Controller
{
    [HttpPost("card")]
    public async Task<IActionResult> Start(string reference, CancellationToken cancellation)
    {
        if (await pages.FindAsync(reference, cancellation) is null)
        {
            return NotFound();
        }

        var outcome = await start.ExecuteAsync(this.Caller(), reference, back.Of(reference), cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(RegistrationLinks.Pay(reference));
        }

        ModelState.Refuse("", outcome.Refusals);
        return await pages.FindAsync(reference, cancellation) is { } context && await cards.FindAsync(context, cancellation) is { } page
            ? View("Card", page)
            : LocalRedirect(RegistrationLinks.To(reference));
    }

    /// <summary>Asks the provider what became of it, whatever the address says; asking again changes nothing.</summary>
    [HttpGet("return")]
    public async Task<IActionResult> Return(string reference, CancellationToken cancellation)
    {
        if (await pages.FindAsync(reference, cancellation) is not { } context)
        {
            return NotFound();
        }

        foreach (var providerId in await cards.UnsettledAsync(context.Registration, cancellation))
        {
            await settle.ExecuteAsync(providerId, null, cancellation);
        }

        return LocalRedirect(await pages.FindAsync(reference, cancellation) is { Registration.Status: RegistrationStatus.AwaitingPayment } ? RegistrationLinks.Pay(reference) : RegistrationLinks.To(reference));
    }
}
