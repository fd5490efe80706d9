using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using PactPortal.Domain.Attendees;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Information;

/// <summary>What PACT is, whom to write to, what is kept of people.</summary>
[OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class InformationController(InformationPages pages, NeedsKeeping needs) : Controller
{
    [HttpGet("about")]
    public async Task<IActionResult> About(CancellationToken cancellation) => View(await pages.AboutAsync(cancellation));

    [HttpGet("contact")]
    public async Task<IActionResult> Contact(CancellationToken cancellation) => View(await pages.ContactAsync(cancellation));

    [HttpGet("privacy")]
    public IActionResult Privacy() => View(needs);
}
