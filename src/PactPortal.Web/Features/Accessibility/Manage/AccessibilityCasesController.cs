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
        var outcome = await close.ExecuteAsync(this.Caller(), caseReference, form, cancellation);
        return await this.AnswerAsync(
            outcome, nameof(CasePage.Form), AccessibilityLinks.Work,
            async () => await pages.FindAsync(caseReference, form, cancellation) is { } page ? View("Show", page) : NotFound());
    }
}
