using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Verification;

/// <param name="Code">As typed, or null where nothing was asked.</param>
/// <param name="Document">What the code belongs to, or null.</param>
public sealed record VerifyPage(string? Code, GenuineDocument? Document);

/// <summary>What may be said of a document to whoever holds its code: no name, and no number that opens it.</summary>
public sealed record GenuineDocument(string Kind, string Convening, string County, int People, Money PerPerson, Money Team, DateTimeOffset IssuedAt, TimeZoneInfo Zone);

[Route("verify")]
[EnableRateLimiting(RateLimits.Verification)]
public sealed class VerificationController(PortalDbContext db) : Controller
{
    [HttpGet("")]
    public IActionResult Ask(string? code)
    {
        var typed = CodeAlphabet.Normalize(code);
        return typed.Length > 0 ? LocalRedirect($"/verify/{CodeAlphabet.Grouped(typed)}") : View("Verify", new VerifyPage(null, null));
    }

    [HttpGet("{code}")]
    public async Task<IActionResult> Answer(string code, CancellationToken cancellation)
    {
        var typed = CodeAlphabet.Normalize(code);
        var facts = await db.JustificationLetters.AsNoTracking().Where(letter => letter.VerificationCode == typed).Select(letter => letter.Facts).SingleOrDefaultAsync(cancellation);
        var document = facts is null
            ? null
            : new GenuineDocument(
                "Fiscal-justification letter", facts.Convening.Name, $"{facts.CountyName} County", facts.Worksheet.People, facts.Worksheet.PerPerson, facts.Worksheet.Team,
                facts.IssuedAt, TimeZoneInfo.FindSystemTimeZoneById(facts.TimeZoneId));
        return View("Verify", new VerifyPage(CodeAlphabet.Grouped(typed), document));
    }
}
