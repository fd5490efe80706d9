using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Attendees.Manage;

/// <summary>Access and dietary needs, for the access coordinator.</summary>
public sealed class NeedsController(ReadNeeds read) : Controller
{
    [HttpGet("planning/convenings/{slug}/access")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation, int page = 1) =>
        await read.ExecuteAsync(this.Caller(), slug, page, cancellation) is { } needs ? View(needs) : NotFound();
}
