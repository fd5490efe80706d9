using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Organizations;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Organizations;

/// <summary>Organizations, and merging doubled ones.</summary>
[Route("planning/organizations")]
public sealed class OrganizationsController(OrganizationPages pages, MergePages merges, MergeOrganizations merge) : Controller
{
    private const string Prefix = nameof(OrganizationPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, CancellationToken cancellation, int page = 1) => View(await pages.ListAsync(q, page, cancellation));

    [HttpGet("{organizationId:guid}")]
    public Task<IActionResult> Show(Guid organizationId, string? with, CancellationToken cancellation) => ShowAsync(organizationId, with, new MergeForm(), cancellation);

    /// <summary>Who would come in, before anything is done.</summary>
    [HttpGet("{organizationId:guid}/merge")]
    public Task<IActionResult> Review(Guid organizationId, string? with, [Bind(Prefix = Prefix)] MergeForm form, CancellationToken cancellation) =>
        ReviewAsync(organizationId, with, form, cancellation);

    [HttpPost("{organizationId:guid}/merge")]
    public async Task<IActionResult> Merge(Guid organizationId, [Bind(Prefix = Prefix)] MergeForm form, CancellationToken cancellation)
    {
        var outcome = await merge.ExecuteAsync(this.Caller(), organizationId, form, cancellation);
        return await this.AnswerAsync(outcome, Prefix, OrganizationLinks.To, () => ReviewAsync(organizationId, null, form, cancellation));
    }

    /// <summary>Where there is no such pair, the page on which one is chosen.</summary>
    private async Task<IActionResult> ReviewAsync(Guid organizationId, string? with, MergeForm form, CancellationToken cancellation)
    {
        if (await merges.ShowAsync(organizationId, form, cancellation) is { } page)
        {
            return View("Merge", page);
        }

        if (ModelState.IsValid)
        {
            ModelState.Refuse(Prefix, [new Refusal("Choose the organization that stays.", nameof(form.Kept))]);
        }

        return await ShowAsync(organizationId, with, form, cancellation);
    }

    private async Task<IActionResult> ShowAsync(Guid organizationId, string? with, MergeForm form, CancellationToken cancellation) =>
        await pages.ShowAsync(organizationId, with, form, cancellation) is { } page ? View("Show", page) : NotFound();
}
