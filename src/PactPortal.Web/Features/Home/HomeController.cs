using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Features.Convenings;

namespace PactPortal.Web.Features.Home;

[Route("")]
public sealed class HomeController(ConveningPages convenings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await convenings.HomeAsync(cancellation));
}
