using Microsoft.AspNetCore.Mvc;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Organizations;

/// <summary>Organizations, and merging doubled ones.</summary>
[Route("planning/organizations")]
public sealed class OrganizationsController(OrganizationPages pages, MergeOrganizations merge) : Controller
{
    private const string Prefix = nameof(OrganizationPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, CancellationToken cancellation, int page = 1) => View(await pages.ListAsync(q, page, cancellation));

    [HttpGet("{organizationId:guid}")]
    public Task<IActionResult> Show(Guid organizationId, string? with, CancellationToken cancellation) => ShowAsync(organizationId, with, new MergeForm(), cancellation);

    [HttpPost("{organizationId:guid}/merge")]
    public async Task<IActionResult> Merge(Guid organizationId, string? with, [Bind(Prefix = Prefix)] MergeForm form, CancellationToken cancellation)
    {
        if (await pages.ShowAsync(organizationId, with, form, cancellation) is null)
        {
            return NotFound();
        }

        var outcome = await merge.ExecuteAsync(organizationId, form, cancellation);
        if (outcome.Succeeded)
        {
            return LocalRedirect(OrganizationLinks.To(outcome.Value));
        }

        ModelState.Refuse(Prefix, outcome.Refusals);
        return await ShowAsync(organizationId, with, form, cancellation);
    }

    private async Task<IActionResult> ShowAsync(Guid organizationId, string? with, MergeForm form, CancellationToken cancellation) =>
        await pages.ShowAsync(organizationId, with, form, cancellation) is { } page ? View("Show", page) : NotFound();
}
