using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using PactPortal.Web.Features.Convenings;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Home;

[Route("")]
[OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class HomeController(ConveningPages convenings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await convenings.HomeAsync(cancellation));
}
