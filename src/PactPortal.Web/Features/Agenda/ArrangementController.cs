using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme.Arrangement;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Agenda;

/// <summary>Several items at once: first what would move and what stays, then the same, done.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda")]
public sealed class ArrangementController(ArrangementPages pages, ArrangeAgenda arrange) : Controller
{
    private const string Prefix = nameof(ArrangementPage<>.Form);

    [HttpGet("shift")]
    public Task<IActionResult> AskToShift(PlannerConvening convening, [Bind(Prefix = Prefix)] ShiftForm form, CancellationToken cancellation) =>
        ShowAsync("Shift", convening, form, null, cancellation);

    [HttpPost("shift")]
    public Task<IActionResult> Shift(PlannerConvening convening, [Bind(Prefix = Prefix)] ShiftForm form, CancellationToken cancellation) =>
        ArrangeAsync("Shift", convening, form, form.Day, cancellation);

    [HttpGet("swap")]
    public Task<IActionResult> AskToSwap(PlannerConvening convening, [Bind(Prefix = Prefix)] SwapForm form, CancellationToken cancellation) =>
        ShowAsync("Swap", convening, form, null, cancellation);

    [HttpPost("swap")]
    public Task<IActionResult> Swap(PlannerConvening convening, [Bind(Prefix = Prefix)] SwapForm form, CancellationToken cancellation) =>
        ArrangeAsync("Swap", convening, form, null, cancellation);

    [HttpGet("copy-day")]
    public Task<IActionResult> AskToCopyDay(PlannerConvening convening, [Bind(Prefix = Prefix)] DayCopyForm form, CancellationToken cancellation) =>
        ShowAsync("CopyDay", convening, form, null, cancellation);

    [HttpPost("copy-day")]
    public Task<IActionResult> CopyDay(PlannerConvening convening, [Bind(Prefix = Prefix)] DayCopyForm form, CancellationToken cancellation) =>
        ArrangeAsync("CopyDay", convening, form, form.ToDay, cancellation);

    [HttpGet("move-day")]
    public Task<IActionResult> AskToMoveDay(PlannerConvening convening, [Bind(Prefix = Prefix)] DayMoveForm form, CancellationToken cancellation) =>
        ShowAsync("MoveDay", convening, form, null, cancellation);

    [HttpPost("move-day")]
    public Task<IActionResult> MoveDay(PlannerConvening convening, [Bind(Prefix = Prefix)] DayMoveForm form, CancellationToken cancellation) =>
        ArrangeAsync("MoveDay", convening, form, form.ToDay, cancellation);

    /// <param name="refusals">Of the act; null: those of the preview.</param>
    private async Task<IActionResult> ShowAsync<TForm>(
        string view, PlannerConvening convening, TForm form, IReadOnlyList<Refusal>? refusals, CancellationToken cancellation)
        where TForm : ArrangementForm
    {
        form.IsShown |= refusals is not null;
        var page = await pages.ShowAsync(convening, form, cancellation);
        ModelState.Refuse(Prefix, refusals ?? page.Refusals);
        return View(view, page);
    }

    private async Task<IActionResult> ArrangeAsync<TForm>(
        string view, PlannerConvening convening, TForm form, string? day, CancellationToken cancellation)
        where TForm : ArrangementForm
    {
        var outcome = await arrange.ExecuteAsync(this.Caller(), convening.ConveningId, form, cancellation);
        return outcome.Succeeded
            ? LocalRedirect(day is null ? AgendaLinks.Desk(convening.Slug) : AgendaLinks.Desk(convening.Slug, day))
            : await ShowAsync(view, convening, form, outcome.Refusals, cancellation);
    }
}
