using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using PactPortal.Documents.Calendars;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Choices;

/// <summary>What somebody's calendar reads: their own agenda alone, without a cookie, until its address ends.</summary>
[EnableRateLimiting(RateLimits.AgendaFeeds)]
public sealed class AgendaFeedController(AgendaFeedReader reader) : Controller
{
    /// <summary>404 for what was never an address, 410 for one that ended, 304 where nothing changed since it was read.</summary>
    [HttpGet("convenings/{slug}/my-agenda/{feed}.ics")]
    public async Task<IActionResult> Show(string slug, string feed, CancellationToken cancellation)
    {
        Response.Headers[HeaderNames.CacheControl] = "private, no-cache";
        Response.Headers["X-Robots-Tag"] = "noindex";
        var found = await reader.FindAsync(slug, feed, cancellation);
        if (found is not { Calendar: { } calendar })
        {
            return found is null ? NotFound() : StatusCode(StatusCodes.Status410Gone);
        }

        var bytes = calendar.Write();
        return File(bytes, CalendarFile.ContentType, lastModified: null, new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes))[..32]}\""));
    }
}
