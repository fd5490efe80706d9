using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PactPortal.Domain;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Verification;

/// <summary>Tells anybody who holds a document's code whether it is genuine.</summary>
[Route("verify")]
[EnableRateLimiting(RateLimits.Verification)]
public sealed class VerificationController(VerifyPages pages) : Controller
{
    [HttpGet("")]
    public IActionResult Ask(string? code)
    {
        var typed = CodeAlphabet.Normalize(code);
        return typed.Length > 0 ? LocalRedirect(VerificationLinks.Of(typed)) : View("Verify", new VerifyPage(null, null));
    }

    [HttpGet("{code}")]
    public async Task<IActionResult> Answer(string code, CancellationToken cancellation) => View("Verify", await pages.FindAsync(CodeAlphabet.Normalize(code), cancellation));
}
