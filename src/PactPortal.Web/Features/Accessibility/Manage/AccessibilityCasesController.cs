using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Accessibility;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Accessibility.Manage;

/// <summary>Accessibility cases, for the administrator and the access coordinator.</summary>
[Route("planning/accessibility")]
public sealed class AccessibilityCasesController(CasePages pages, CloseCase close) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation, int page = 1) => View(await pages.ListAsync(page, cancellation));

    [HttpGet("{caseReference}")]
    public async Task<IActionResult> Show(string caseReference, CancellationToken cancellation) =>
        await pages.FindAsync(caseReference, new CloseForm(), cancellation) is { } page ? View(page) : NotFound();

    [HttpPost("{caseReference}")]
    public async Task<IActionResult> Close(string caseReference, [Bind(Prefix = nameof(CasePage.Form))] CloseForm form, CancellationToken cancellation)
    {
        if (await pages.FindAsync(caseReference, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        var outcome = await close.ExecuteAsync(this.Caller(), caseReference, form, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(AccessibilityLinks.Work(caseReference));
        }

        ModelState.Refuse(nameof(CasePage.Form), outcome.Refusals);
        return View("Show", await pages.FindAsync(caseReference, form, cancellation) ?? page);
    }
}
