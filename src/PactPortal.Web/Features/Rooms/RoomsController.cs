using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Rooms;

/// <summary>The rooms of a convening: all, one with what is planned in it, adding, changing, retiring.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda/rooms")]
public sealed class RoomsController(RoomPages pages, SaveRoom save, RetireRoom retire) : Controller
{
    private const string Prefix = nameof(RoomPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation) =>
        View("Rooms", await pages.ListAsync(convening, cancellation));

    [HttpGet("new")]
    public IActionResult AskNew(PlannerConvening convening) => View("Room", pages.New(convening, null));

    [HttpPost("new")]
    public async Task<IActionResult> Add(
        PlannerConvening convening, [Bind(Prefix = Prefix)] RoomForm form, CancellationToken cancellation) =>
        Answer(await save.ExecuteAsync(this.Caller(), convening.ConveningId, null, form, cancellation), pages.New(convening, form));

    [HttpGet("{roomId:guid}")]
    public async Task<IActionResult> Show(PlannerConvening convening, Guid roomId, CancellationToken cancellation) =>
        await pages.ShowAsync(convening, roomId, null, cancellation) is { } page ? View("Room", page) : NotFound();

    [HttpPost("{roomId:guid}")]
    public async Task<IActionResult> Save(
        PlannerConvening convening, Guid roomId, [Bind(Prefix = Prefix)] RoomForm form, CancellationToken cancellation) =>
        await save.ExecuteAsync(this.Caller(), convening.ConveningId, roomId, form, cancellation) is { IsNotFound: false } outcome
            && await pages.ShowAsync(convening, roomId, form, cancellation) is { } page
            ? Answer(outcome, page)
            : NotFound();

    [HttpPost("{roomId:guid}/retire")]
    public async Task<IActionResult> Retire(
        PlannerConvening convening, Guid roomId, CancellationToken cancellation, bool isRetired = true) =>
        await retire.ExecuteAsync(this.Caller(), convening.ConveningId, roomId, isRetired, cancellation) is { Succeeded: true }
            ? LocalRedirect(RoomLinks.To(convening.Slug, roomId))
            : NotFound();

    private IActionResult Answer(Outcome<Guid> outcome, RoomPage page)
    {
        if (outcome.Succeeded)
        {
            return LocalRedirect(RoomLinks.All(page.Convening.Slug));
        }

        // Saving again is then done over what is there now.
        ModelState.Refuse(Prefix, outcome.Refusals);
        ModelState.Forget(Prefix, nameof(RoomForm.Version));
        page.Form.Version = page.Room?.Version;
        return View("Room", page);
    }
}
