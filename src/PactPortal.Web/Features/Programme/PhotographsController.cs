using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme.Photographs;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Programme;

/// <summary>Photographs of the speakers whom the reader may know of. They are in no cache of pages: each is asked for anew.</summary>
[Route("convenings/{slug}/speakers/{speaker}/photo")]
public sealed class PhotographsController(ProgrammePages pages, SpeakerPhotos photos) : Controller
{
    [HttpGet("{photo}.jpg")]
    public async Task<IActionResult> Show(string slug, string speaker, string photo, CancellationToken cancellation) =>
        this.Photograph(photos, await pages.PhotographAsync(slug, speaker, cancellation), photo);
}
