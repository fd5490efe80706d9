using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Rooms;

/// <summary>The tracks of a convening: all, one with its items, adding, changing, retiring.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda/tracks")]
public sealed class TracksController(TrackPages pages, SaveTrack save, RetireTrack retire) : Controller
{
    private const string Prefix = nameof(TrackPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation) =>
        View("Tracks", await pages.ListAsync(convening, cancellation));

    [HttpGet("new")]
    public IActionResult AskNew(PlannerConvening convening) => View("Track", pages.New(convening, null));

    [HttpPost("new")]
    public async Task<IActionResult> Add(
        PlannerConvening convening, [Bind(Prefix = Prefix)] TrackForm form, CancellationToken cancellation) =>
        Answer(await save.ExecuteAsync(this.Caller(), convening.ConveningId, null, form, cancellation), pages.New(convening, form));

    [HttpGet("{trackId:guid}")]
    public async Task<IActionResult> Show(PlannerConvening convening, Guid trackId, CancellationToken cancellation) =>
        await pages.ShowAsync(convening, trackId, null, cancellation) is { } page ? View("Track", page) : NotFound();

    [HttpPost("{trackId:guid}")]
    public async Task<IActionResult> Save(
        PlannerConvening convening, Guid trackId, [Bind(Prefix = Prefix)] TrackForm form, CancellationToken cancellation) =>
        await save.ExecuteAsync(this.Caller(), convening.ConveningId, trackId, form, cancellation) is { IsNotFound: false } outcome
            && await pages.ShowAsync(convening, trackId, form, cancellation) is { } page
            ? Answer(outcome, page)
            : NotFound();

    [HttpPost("{trackId:guid}/retire")]
    public async Task<IActionResult> Retire(
        PlannerConvening convening, Guid trackId, CancellationToken cancellation, bool isRetired = true) =>
        await retire.ExecuteAsync(this.Caller(), convening.ConveningId, trackId, isRetired, cancellation) is { Succeeded: true }
            ? LocalRedirect(RoomLinks.Track(convening.Slug, trackId))
            : NotFound();

    private IActionResult Answer(Outcome<Guid> outcome, TrackPage page)
    {
        if (outcome.Succeeded)
        {
            return LocalRedirect(RoomLinks.Tracks(page.Convening.Slug));
        }

        // Saving again is then done over what is there now.
        ModelState.Refuse(Prefix, outcome.Refusals);
        ModelState.Forget(Prefix, nameof(TrackForm.Version));
        page.Form.Version = page.Track?.Version;
        return View("Track", page);
    }
}
