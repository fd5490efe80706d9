using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme.Releases;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Releases;

/// <summary>Publishing the draft of the agenda, and reading what was published.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda/releases")]
public sealed class ReleasesController(ReleasePages pages, PublishRelease publish, BringBackRelease bringBack) : Controller
{
    private const string Prefix = nameof(NewReleasePage.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation) =>
        View(await pages.AllAsync(convening, cancellation));

    [HttpGet("new")]
    public async Task<IActionResult> New(PlannerConvening convening, [Bind(Prefix = Prefix)] ReleaseForm form, CancellationToken cancellation) =>
        View(await pages.NewAsync(convening, form, cancellation));

    [HttpPost("new")]
    public async Task<IActionResult> Publish(PlannerConvening convening, [Bind(Prefix = Prefix)] ReleaseForm form, CancellationToken cancellation)
    {
        var outcome = await publish.ExecuteAsync(this.Caller(), convening.ConveningId, form, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, release => ReleaseLinks.To(convening.Slug, release.Number),
            async () =>
            {
                // What the page shows now is what the next press publishes.
                ModelState.Remove($"{Prefix}.{nameof(form.After)}");
                ModelState.Remove($"{Prefix}.{nameof(form.Draft)}");
                return View(nameof(New), await pages.NewAsync(convening, form, cancellation));
            });
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Show(PlannerConvening convening, int number, CancellationToken cancellation) =>
        await pages.OneAsync(convening, number, cancellation) is { } page ? View(page) : NotFound();

    [HttpGet("{number:int}/since/{since:int}")]
    public async Task<IActionResult> Compare(PlannerConvening convening, int number, int since, CancellationToken cancellation) =>
        await pages.CompareAsync(convening, number, since, cancellation) is { } page ? View(page) : NotFound();

    [HttpGet("{number:int}/bring-back")]
    public async Task<IActionResult> AskToBringBack(PlannerConvening convening, int number, CancellationToken cancellation) =>
        await pages.BringBackAsync(convening, number, cancellation) is { } page ? View("BringBack", page) : NotFound();

    [HttpPost("{number:int}/bring-back")]
    public async Task<IActionResult> BringBack(
        PlannerConvening convening, int number, [Bind(Prefix = Prefix)] BringBackForm form, CancellationToken cancellation)
    {
        var outcome = await bringBack.ExecuteAsync(this.Caller(), convening.ConveningId, number, form, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, _ => ReleaseLinks.New(convening.Slug),
            async () =>
            {
                ModelState.Remove($"{Prefix}.{nameof(form.Draft)}");
                return await AskToBringBack(convening, number, cancellation);
            });
    }
}
