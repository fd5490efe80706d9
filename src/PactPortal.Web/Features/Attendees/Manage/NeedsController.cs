using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Attendees;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Attendees.Manage;

public sealed record NeedsPage(PlannerConvening Convening, NeedsReading Reading);

/// <summary>Access and dietary needs, for the access coordinator.</summary>
[OfConvening]
public sealed class NeedsController(ReadNeeds read) : Controller
{
    [HttpGet("planning/convenings/{slug}/access")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation, int page = 1) =>
        await read.ExecuteAsync(this.Caller(), convening.Slug, page, cancellation) is { Succeeded: true, Value: var reading }
            ? View(new NeedsPage(convening, reading))
            : NotFound();
}
