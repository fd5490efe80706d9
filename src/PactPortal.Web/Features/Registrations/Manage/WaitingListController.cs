using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Registrations.Manage;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>The waiting list, and what is done with a team on it.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/waiting-list")]
public sealed class WaitingListController(WaitingListPages pages, GiveSeats give, RemoveFromWaitingList remove) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation, int page = 1) =>
        View("WaitingList", await pages.ListAsync(convening, page, cancellation));

    [HttpPost("{reference}")]
    public async Task<IActionResult> Answer(
        PlannerConvening convening, string reference, WaitingListForm form, CancellationToken cancellation)
    {
        var outcome = form.WhyNot() is { } refusal ? refusal : await ActAsync(convening, reference, form, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(DeskLinks.Registration(convening.Slug, reference));
        }

        if (outcome.IsNotFound || !await pages.IsThereAsync(convening, reference, cancellation))
        {
            return NotFound();
        }

        foreach (var refused in outcome.Refusals)
        {
            ModelState.AddModelError(refused.Field is null ? "" : WaitingRow.ReasonIdOf(reference), refused.Sentence);
        }

        return View("WaitingList", await pages.RefusedAsync(convening, reference, form, outcome.Refusals, cancellation));
    }

    private Task<Outcome<Registration>> ActAsync(
        PlannerConvening convening, string reference, WaitingListForm form, CancellationToken cancellation) =>
        form.Act == WaitingListForm.Give
            ? give.ExecuteAsync(this.Caller(), convening.Slug, reference, form.Reason, cancellation)
            : remove.ExecuteAsync(this.Caller(), convening.Slug, reference, form.Reason, cancellation);
}
