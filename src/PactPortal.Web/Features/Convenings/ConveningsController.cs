using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Convenings;

[Route("convenings")]
[OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class ConveningsController(ConveningPages pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await pages.ListAsync(cancellation));

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation) =>
        await pages.ShowAsync(slug, cancellation) is { } page ? View(page) : NotFound();
}
