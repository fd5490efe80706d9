using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations.Manage;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>The waiting list, and what is done with a team on it.</summary>
[Route("planning/convenings/{slug}/waiting-list")]
public sealed class WaitingListController(WaitingListPages pages, GiveSeats give, RemoveFromWaitingList remove) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation, int page = 1) =>
        await pages.ListAsync(slug, page, cancellation) is { } list ? View("WaitingList", list) : NotFound();

    [HttpPost("{reference}")]
    public async Task<IActionResult> Answer(string slug, string reference, WaitingListForm form, CancellationToken cancellation)
    {
        if (!await pages.IsThereAsync(slug, reference, cancellation))
        {
            return NotFound();
        }

        var outcome = form.WhyNot() is { } refusal ? refusal : await ActAsync(slug, reference, form, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(DeskLinks.Registration(slug, reference));
        }

        foreach (var refused in outcome.Refusals)
        {
            ModelState.AddModelError(refused.Field is null ? "" : WaitingRow.ReasonIdOf(reference), refused.Sentence);
        }

        return await pages.RefusedAsync(slug, reference, form, outcome.Refusals, cancellation) is { } list ? View("WaitingList", list) : NotFound();
    }

    private Task<Outcome<Registration>> ActAsync(string slug, string reference, WaitingListForm form, CancellationToken cancellation) =>
        form.Act == WaitingListForm.Give ? give.ExecuteAsync(this.Caller(), slug, reference, form.Reason, cancellation) : remove.ExecuteAsync(this.Caller(), slug, reference, form.Reason, cancellation);
}
