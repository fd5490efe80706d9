using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PactPortal.Application.Programme;
using PactPortal.Application.Programme.Photographs;
using PactPortal.Web.Hosting;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Speakers;

/// <summary>A speaker's own page, opened by the link in their mail.</summary>
[Route("speakers/{token}")]
[EnableRateLimiting(RateLimits.PersonalLinks)]
public sealed class OwnSpeakerController(
    OwnSpeakerPages pages, SaveOwnSpeakerPage save, AnswerAsSpeaker answer, SpeakerPhotos photos) : Controller
{
    private const string Prefix = nameof(OwnSpeakerPage.Form);

    [HttpGet("")]
    public Task<IActionResult> Show(string token, string? problem, CancellationToken cancellation, bool saved = false)
    {
        if (problem == PhotographSizeAttribute.Problem)
        {
            ModelState.Refuse(Prefix, nameof(OwnSpeakerPost.Photo), PhotographWords.TooLarge);
        }

        return ShowAsync(token, null, saved, cancellation);
    }

    [HttpGet("photo/{photo}.jpg")]
    public async Task<IActionResult> Photograph(string token, string photo, CancellationToken cancellation) =>
        this.Photograph(photos, (await pages.FindAsync(token, cancellation))?.Speaker.Photo, photo);

    [HttpPost("")]
    [PhotographSize]
    [RequestFormLimits(MultipartBodyLengthLimit = PhotographSizeAttribute.LargestForm)]
    public async Task<IActionResult> Save(string token, [Bind(Prefix = Prefix)] OwnSpeakerPost form, CancellationToken cancellation)
    {
        if (await pages.FindAsync(token, cancellation) is not { } own)
        {
            return NotFound();
        }

        await using var sent = form.Photo?.OpenReadStream();
        var outcome = ModelState.IsValid ? await save.ExecuteAsync(token, form, sent, cancellation) : null;
        if (outcome is { Succeeded: true })
        {
            return LocalRedirect(SpeakerLinks.Own(token) + "?saved=true");
        }

        // Saving again is then done over what is there now.
        ModelState.Refuse(Prefix, outcome?.Refusals ?? []);
        ModelState.Forget(Prefix, nameof(OwnSpeakerForm.Version));
        form.Version = own.Speaker.Version;
        if (sent is not null && outcome?.Refusals.Any(refusal => refusal.Field == OwnSpeakerForm.PhotoField) != true)
        {
            // A browser doesn't send a file again by itself.
            ModelState.Refuse(Prefix, nameof(OwnSpeakerPost.Photo), "Choose the photograph again: nothing was saved yet.");
        }

        return await ShowAsync(token, form, isSaved: false, cancellation);
    }

    [HttpPost("parts/{agendaItemId:guid}")]
    public async Task<IActionResult> Answer(
        string token, Guid agendaItemId, CancellationToken cancellation, [FromForm(Name = "answer")] string? said = null)
    {
        var outcome = await answer.ExecuteAsync(token, agendaItemId, said, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, _ => SpeakerLinks.Own(token) + "?saved=true", () => ShowAsync(token, null, isSaved: false, cancellation));
    }

    private async Task<IActionResult> ShowAsync(string token, OwnSpeakerPost? form, bool isSaved, CancellationToken cancellation)
    {
        if (await pages.FindAsync(token, cancellation) is not { } own)
        {
            return NotFound();
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        return View("OwnSpeaker", await pages.PageAsync(own, form, token, isSaved, cancellation));
    }
}
