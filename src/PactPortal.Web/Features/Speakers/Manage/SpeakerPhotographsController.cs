using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme.Photographs;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Speakers.Manage;

/// <summary>The photograph of one speaker, for the planning team: seen, put and taken away. Who hid has none here.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda/speakers/{speakerId:guid}/photo")]
public sealed class SpeakerPhotographsController(
    SpeakerPages pages, SpeakerPhotos photos, PutSpeakerPhotograph put, TakeSpeakerPhotographAway takeAway) : Controller
{
    private const string Prefix = nameof(SpeakerPage.Photograph);

    [HttpGet("{photo}.jpg")]
    public async Task<IActionResult> Show(PlannerConvening convening, Guid speakerId, string photo, CancellationToken cancellation) =>
        this.Photograph(photos, await pages.PhotographAsync(convening, speakerId, cancellation), photo);

    [HttpPost("")]
    [PhotographSize]
    [RequestFormLimits(MultipartBodyLengthLimit = PhotographSizeAttribute.LargestForm)]
    public async Task<IActionResult> Put(
        PlannerConvening convening, Guid speakerId, [Bind(Prefix = Prefix)] PhotographForm form, CancellationToken cancellation)
    {
        await using var sent = form.File?.OpenReadStream();
        var outcome = await put.ExecuteAsync(this.Caller(), convening.ConveningId, speakerId, form.Version, sent, cancellation);
        return await AnswerAsync(outcome, convening, speakerId, cancellation);
    }

    [HttpPost("remove")]
    public async Task<IActionResult> TakeAway(PlannerConvening convening, Guid speakerId, string? photo, CancellationToken cancellation)
    {
        var outcome = await takeAway.ExecuteAsync(this.Caller(), convening.ConveningId, speakerId, photo, cancellation);
        return await AnswerAsync(outcome, convening, speakerId, cancellation);
    }

    private Task<IActionResult> AnswerAsync(Outcome<Guid> outcome, PlannerConvening convening, Guid speakerId, CancellationToken cancellation)
    {
        // Sending it again is then done over what is there now.
        ModelState.Forget(Prefix, nameof(PhotographForm.Version));
        return this.AnswerAsync(
            outcome, Prefix, id => SpeakerLinks.To(convening.Slug, id),
            async () => await pages.ShowAsync(convening, speakerId, null, null, cancellation) is { } page ? View("Speaker", page) : NotFound());
    }
}
