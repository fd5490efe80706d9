using Microsoft.AspNetCore.Mvc;

namespace PactPortal.Web.Features.Convenings;

[Route("convenings")]
public sealed class ConveningsController(ConveningPages pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await pages.ListAsync(cancellation));

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation) =>
        await pages.ShowAsync(slug, cancellation) is { } page ? View(page) : NotFound();
}
