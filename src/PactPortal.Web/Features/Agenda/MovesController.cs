using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Programme.Items;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Agenda;

/// <summary>One item of the grid to another place, and back.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/agenda/items/{itemId:guid}/move")]
public sealed class MovesController(DeskPages pages, MoveTickets tickets, MoveAgendaItem move, UndoAgendaMove undo) : Controller
{
    private const string Prefix = "Form";

    [HttpPost("")]
    [RunsScript]
    public async Task<IActionResult> Move(
        PlannerConvening convening, Guid itemId, [Bind(Prefix = Prefix)] MoveItemForm form, CancellationToken cancellation)
    {
        var outcome = await move.ExecuteAsync(this.Caller(), convening.ConveningId, itemId, form, cancellation);
        return await this.AnswerAsync(
            outcome, "", moved => AgendaLinks.Moved(convening.Slug, form.Day ?? "", tickets.Of(moved, convening.ConveningId), moved.Item),
            () => AgainAsync(convening, form.Day, cancellation));
    }

    /// <param name="ticket">What the move handed out: where the item was.</param>
    [HttpPost("undo")]
    [RunsScript]
    public async Task<IActionResult> Undo(PlannerConvening convening, Guid itemId, string? ticket, string? day, CancellationToken cancellation)
    {
        if (tickets.Find(ticket, convening.ConveningId) is not { } note)
        {
            ModelState.AddModelError("", "This undo is no longer known. Nothing was changed; the item’s form moves it.");
            return await AgainAsync(convening, day, cancellation);
        }

        var outcome = await undo.ExecuteAsync(this.Caller(), convening.ConveningId, itemId, note.Before, cancellation);
        return await this.AnswerAsync(
            outcome, "", moved => AgendaLinks.Moved(convening.Slug, day ?? "", tickets.OfUndone(moved, convening.ConveningId), moved.Item),
            () => AgainAsync(convening, day, cancellation));
    }

    private async Task<IActionResult> AgainAsync(PlannerConvening convening, string? day, CancellationToken cancellation) =>
        View("Desk", await pages.DeskAsync(convening, new DeskRequest { Day = day }, cancellation));
}
