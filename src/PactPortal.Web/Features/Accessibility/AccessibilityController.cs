using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Accessibility;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Accessibility;

/// <summary>The accessibility statement, its form, and what became of a case.</summary>
[Route("accessibility")]
public sealed class AccessibilityController(PortalDbContext db, AnswerTime answer, ReportBarrier report) : Controller
{
    private const string Prefix = nameof(AccessibilityPage.Form);

    [HttpGet("")]
    public IActionResult Show() => View("Statement", new AccessibilityPage(new BarrierForm(), answer));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Complaints)]
    public async Task<IActionResult> Report([Bind(Prefix = Prefix)] BarrierForm form, CancellationToken cancellation)
    {
        var barrier = form.Read();
        IReadOnlyList<Refusal> refusals = barrier.Refusals;
        if (barrier.Succeeded)
        {
            var opened = await report.ExecuteAsync(this.Caller(), barrier.Value, cancellation);
            if (opened.Succeeded)
            {
                return LocalRedirect(AccessibilityLinks.Case(opened.Value.Reference));
            }

            refusals = opened.Refusals;
        }

        ModelState.Refuse(Prefix, refusals);
        return View("Statement", new AccessibilityPage(form, answer));
    }

    [HttpGet("cases/{caseReference}")]
    [EnableRateLimiting(RateLimits.Verification)]
    public async Task<IActionResult> Case(string caseReference, CancellationToken cancellation)
    {
        var found = await db.AccessibilityCases.AsNoTracking().Where(one => one.Reference == caseReference)
            .Select(one => new CaseStatusPage(one.Reference, one.ReceivedAt, one.DueOn, one.ClosedAt, one.Answer)).SingleOrDefaultAsync(cancellation);
        // Whoever has the address may read the answer: it should not turn up in a search.
        Response.Headers["X-Robots-Tag"] = "noindex";
        return found is null ? NotFound() : View(found);
    }
}
