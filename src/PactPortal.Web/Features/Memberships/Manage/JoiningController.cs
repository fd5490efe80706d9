using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Memberships;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Memberships.Manage;

/// <summary>Requests to join that no coordinator can answer.</summary>
[Route("planning/joining")]
public sealed class JoiningController(MembershipPages pages, AnswerJoinRequest answer) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await pages.ForPlannersAsync(cancellation));

    [HttpPost("{requestId:guid}")]
    public async Task<IActionResult> Answer(Guid requestId, AnswerForm form, CancellationToken cancellation)
    {
        var outcome = await answer.ExecuteAsync(this.Caller(), requestId, null, form, cancellation);
        if (outcome.IsNotFound)
        {
            return NotFound();
        }

        if (outcome.Succeeded)
        {
            return LocalRedirect(MembershipLinks.Joining);
        }

        ModelState.Refuse("", outcome.Refusals);
        return View("Index", await pages.ForPlannersAsync(cancellation));
    }
}
