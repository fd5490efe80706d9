using Microsoft.AspNetCore.Mvc;

namespace PactPortal.Web.Features.Planning;

/// <summary>The planning team's start page: links to what the person's roles open.</summary>
public sealed class PlanningController(PlanningPages pages) : Controller
{
    [HttpGet("planning")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await pages.HomeAsync(cancellation));
}
