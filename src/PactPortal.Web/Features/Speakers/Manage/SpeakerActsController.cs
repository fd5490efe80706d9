using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Speakers.Manage;

/// <summary>What is done about one speaker: arranged, asked, hidden.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda/speakers/{speakerId:guid}")]
public sealed class SpeakerActsController(SpeakerPages pages, ArrangeSpeaker arrange, AskSpeaker ask, HideSpeaker hide) : Controller
{
    private const string Arranged = nameof(SpeakerPage.Arrange);

    [HttpPost("arrange")]
    public async Task<IActionResult> Arrange(
        PlannerConvening convening, Guid speakerId, [Bind(Prefix = Arranged)] ArrangeForm form, CancellationToken cancellation)
    {
        var outcome = await arrange.ExecuteAsync(this.Caller(), convening.ConveningId, speakerId, form, cancellation);
        return await this.AnswerAsync(
            outcome, Arranged, id => SpeakerLinks.To(convening.Slug, id), () => AgainAsync(convening, speakerId, form, cancellation));
    }

    [HttpPost("ask")]
    public async Task<IActionResult> Ask(PlannerConvening convening, Guid speakerId, CancellationToken cancellation)
    {
        var outcome = await ask.ExecuteAsync(this.Caller(), convening.ConveningId, speakerId, cancellation);
        return await this.AnswerAsync(
            outcome, Arranged, id => SpeakerLinks.To(convening.Slug, id) + "?sent=true",
            () => AgainAsync(convening, speakerId, null, cancellation));
    }

    [HttpPost("hide")]
    public async Task<IActionResult> Hide(PlannerConvening convening, Guid speakerId, CancellationToken cancellation) =>
        await hide.ExecuteAsync(this.Caller(), convening.ConveningId, speakerId, cancellation) is { Succeeded: true }
            ? LocalRedirect(SpeakerLinks.To(convening.Slug, speakerId))
            : NotFound();

    private async Task<IActionResult> AgainAsync(
        PlannerConvening convening, Guid speakerId, ArrangeForm? form, CancellationToken cancellation)
    {
        if (await pages.ShowAsync(convening, speakerId, null, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        // Saving again is then done over what is there now.
        ModelState.Forget(Arranged, nameof(ArrangeForm.Version));
        page.Arrange.Version = page.Speaker.Version;
        return View("Speaker", page);
    }
}
