using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme.Conflicts;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Agenda;

/// <summary>The desk: the draft day by day, and its conflicts.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda")]
public sealed class AgendaController(DeskPages pages, SilenceConflict silence, ShowConflictAgain showAgain) : Controller
{
    private const string Prefix = nameof(SilencePage.Form);

    [HttpGet("")]
    [RunsScript]
    public async Task<IActionResult> Desk(PlannerConvening convening, DeskRequest request, CancellationToken cancellation) =>
        View(await pages.DeskAsync(convening, request, cancellation));

    [HttpGet("conflicts/silence")]
    public async Task<IActionResult> AskToSilence(PlannerConvening convening, string? key, CancellationToken cancellation) =>
        View("Silence", await pages.SilenceAsync(convening, new SilenceForm { Key = key }, cancellation));

    [HttpPost("conflicts/silence")]
    public async Task<IActionResult> Silence(
        PlannerConvening convening, [Bind(Prefix = Prefix)] SilenceForm form, CancellationToken cancellation)
    {
        var outcome = await silence.ExecuteAsync(this.Caller(), convening.ConveningId, form, cancellation);
        return await this.AnswerAsync(
            outcome, Prefix, conflict => AgendaLinks.Desk(convening.Slug, AgendaLinks.DayOf(conflict.Items[0])) + "#conflicts",
            async () => View("Silence", await pages.SilenceAsync(convening, form, cancellation)));
    }

    [HttpPost("conflicts/show-again")]
    public async Task<IActionResult> ShowAgain(PlannerConvening convening, string? key, string? day, CancellationToken cancellation)
    {
        await showAgain.ExecuteAsync(this.Caller(), convening.ConveningId, key, cancellation);
        return LocalRedirect(AgendaLinks.Desk(convening.Slug, day ?? "") + "#conflicts");
    }
}
