using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.People;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.PlanningAccounts;

/// <summary>Accounts, and the planning roles an administrator gives and takes.</summary>
[Route("planning/accounts")]
public sealed class PlanningAccountsController(PlanningAccountPages pages, GrantRole grant, TakeRole take) : Controller
{
    private const string Prefix = nameof(AccountPage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, CancellationToken cancellation, int page = 1) =>
        View(await pages.ListAsync(q, page, cancellation));

    [HttpGet("{accountId:guid}")]
    public Task<IActionResult> Show(Guid accountId, CancellationToken cancellation) => ShowAsync(accountId, new GrantForm(), cancellation);

    [HttpPost("{accountId:guid}/grant")]
    public Task<IActionResult> Grant(Guid accountId, [Bind(Prefix = Prefix)] GrantForm form, CancellationToken cancellation) =>
        ChangeAsync(accountId, form, () => grant.ExecuteAsync(this.Caller(), accountId, form, cancellation), cancellation);

    [HttpPost("{accountId:guid}/take")]
    public Task<IActionResult> Take(Guid accountId, string? role, CancellationToken cancellation) =>
        ChangeAsync(accountId, new GrantForm(), () => take.ExecuteAsync(this.Caller(), accountId, role, cancellation), cancellation);

    private async Task<IActionResult> ChangeAsync(
        Guid accountId, GrantForm form, Func<Task<Outcome<bool>>> change, CancellationToken cancellation)
    {
        var outcome = await change();
        return await this.AnswerAsync(
            outcome, Prefix, _ => PlanningAccountLinks.To(accountId), () => ShowAsync(accountId, form, cancellation));
    }

    private async Task<IActionResult> ShowAsync(Guid accountId, GrantForm form, CancellationToken cancellation) =>
        await pages.ShowAsync(accountId, form, cancellation) is { } page ? View("Show", page) : NotFound();
}
