using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Convenings.Manage;

/// <summary>What was changed in a convening, and which files about it were taken out.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/history")]
public sealed class ConveningHistoryController : Controller
{
    [HttpGet("")]
    public IActionResult Index(PlannerConvening convening) => View("ConveningHistory", convening);
}
