using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme;
using PactPortal.Application.Programme.Photographs;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Speakers.Manage;

/// <summary>The speakers of a convening: all, one with their parts, adding and changing.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda/speakers")]
public sealed class SpeakersController(SpeakerPages pages, SaveSpeaker save) : Controller
{
    private const string Prefix = nameof(SpeakerPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation) =>
        View("Speakers", await pages.ListAsync(convening, cancellation));

    [HttpGet("new")]
    public async Task<IActionResult> AskNew(PlannerConvening convening, CancellationToken cancellation, string? find = null) =>
        View("NewSpeaker", await pages.NewAsync(convening, null, find, cancellation));

    [HttpPost("new")]
    public async Task<IActionResult> Add(
        PlannerConvening convening, [Bind(Prefix = Prefix)] SpeakerForm form, CancellationToken cancellation, string? find = null)
    {
        var outcome = await save.ExecuteAsync(this.Caller(), convening.ConveningId, null, form, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, id => SpeakerLinks.To(convening.Slug, id),
            async () => View("NewSpeaker", await pages.NewAsync(convening, form, find, cancellation)));
    }

    [HttpGet("{speakerId:guid}")]
    public async Task<IActionResult> Show(
        PlannerConvening convening, Guid speakerId, string? problem, CancellationToken cancellation, bool sent = false)
    {
        if (problem == PhotographSizeAttribute.Problem)
        {
            ModelState.Refuse(nameof(SpeakerPage.Photograph), nameof(PhotographForm.File), PhotographWords.TooLarge);
        }

        ViewData["Sent"] = sent;
        return await pages.ShowAsync(convening, speakerId, null, null, cancellation) is { } page ? View("Speaker", page) : NotFound();
    }

    [HttpPost("{speakerId:guid}")]
    public async Task<IActionResult> Save(
        PlannerConvening convening, Guid speakerId, [Bind(Prefix = Prefix)] SpeakerForm form, CancellationToken cancellation)
    {
        var outcome = await save.ExecuteAsync(this.Caller(), convening.ConveningId, speakerId, form, cancellation);
        return await this.AnswerAsync(outcome, Prefix, _ => SpeakerLinks.All(convening.Slug), AgainAsync);

        async Task<IActionResult> AgainAsync()
        {
            if (await pages.ShowAsync(convening, speakerId, form, null, cancellation) is not { } page)
            {
                return NotFound();
            }

            if (page.Speaker.IsHidden)
            {
                // Nothing that was typed of them is shown either: it may be who they are.
                ModelState.Clear();
                ModelState.Refuse(Prefix, outcome.Refusals.Where(refusal => refusal.Field is null));
            }

            // Saving again is then done over what is there now.
            ModelState.Forget(Prefix, nameof(SpeakerForm.Version));
            page.Form.Version = page.Speaker.Version;
            return View("Speaker", page);
        }
    }
}
