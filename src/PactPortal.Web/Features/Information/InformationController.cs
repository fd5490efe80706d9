using Microsoft.AspNetCore.Mvc;

namespace PactPortal.Web.Features.Information;

/// <summary>What PACT is, whom to write to, what is kept of people.</summary>
public sealed class InformationController(InformationPages pages) : Controller
{
    [HttpGet("about")]
    public async Task<IActionResult> About(CancellationToken cancellation) => View(await pages.AboutAsync(cancellation));

    [HttpGet("contact")]
    public async Task<IActionResult> Contact(CancellationToken cancellation) => View(await pages.ContactAsync(cancellation));

    [HttpGet("privacy")]
    public IActionResult Privacy() => View();
}
