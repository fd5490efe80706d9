using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Demonstration;

/// <summary>Sets the demonstration's clock. In Production there is no such thing, and so no such page.</summary>
[Route("demonstration/clock")]
public sealed class DemonstrationController(IServiceProvider services, Application.Seeding.Demonstration demonstration, CurrentPerson current) : Controller
{
    // The form stands on cached pages, which can hold no token; the browser says where a request comes from.
    [HttpPost("")]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> SetAsync(string? preset, string? returnTo, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest(); // larger than a form may be, or none
        }

        if (services.GetService<DemonstrationTimeProvider>() is not { } clock
            || Application.Seeding.Demonstration.Presets.FirstOrDefault(candidate => candidate.Id == preset) is not { } chosen)
        {
            return NotFound();
        }

        if (Request.Headers["Sec-Fetch-Site"].FirstOrDefault() is not (null or "same-origin" or "none"))
        {
            return BadRequest();
        }

        var act = current.Person.Acting(clock.RealNow);
        var offset = await demonstration.SetClockAsync(clock.RealNow, chosen, null, act, cancellation);
        clock.Set(offset.Value, chosen.Id);
        return LocalRedirect(Url.CanReturnTo(returnTo) && returnTo is not null ? returnTo : "/");
    }
}
