using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Refunds;
using PactPortal.Application.Registrations.Card;
using PactPortal.Domain;
using PactPortal.Web.Features.Registrations.Card;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Refunds;

/// <summary>What the planning team's finance gives back.</summary>
[OfConvening]
[Route("planning/convenings/{slug}/refunds")]
public sealed class RefundsController(RefundPages pages, RefundToCard toCard, RecordRefundCheck check, ProposeRefund propose, AnswerFlagged answer, SeatPaidTeam seat) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(PlannerConvening convening, CancellationToken cancellation) =>
        View("Refunds", await pages.ReadAsync(convening, null, cancellation));

    [HttpPost("{refundId:guid}/card")]
    public async Task<IActionResult> ByCard(PlannerConvening convening, Guid refundId, CancellationToken cancellation) =>
        await AnswerAsync(convening, await toCard.ExecuteAsync(this.Caller(), convening.Slug, refundId, cancellation), null, cancellation);

    [HttpPost("{refundId:guid}/check")]
    public async Task<IActionResult> ByCheck(PlannerConvening convening, Guid refundId, string? number, CancellationToken cancellation) =>
        await AnswerAsync(
            convening, await check.ExecuteAsync(this.Caller(), convening.Slug, refundId, number, cancellation), (refundId, number),
            cancellation);

    [HttpPost("{refundId:guid}/again")]
    public async Task<IActionResult> Again(PlannerConvening convening, Guid refundId, CancellationToken cancellation) =>
        await AnswerAsync(
            convening, await answer.ExecuteAsync(this.Caller(), convening.Slug, refundId, again: true, cancellation), null, cancellation);

    [HttpPost("{refundId:guid}/seen")]
    public async Task<IActionResult> Seen(PlannerConvening convening, Guid refundId, CancellationToken cancellation) =>
        await AnswerAsync(
            convening, await answer.ExecuteAsync(this.Caller(), convening.Slug, refundId, again: false, cancellation), null, cancellation);

    [HttpPost("payments/{paymentId:guid}")]
    public async Task<IActionResult> Propose(PlannerConvening convening, Guid paymentId, CancellationToken cancellation) =>
        await AnswerAsync(
            convening, await propose.ExecuteAsync(this.Caller(), convening.Slug, paymentId, cancellation), null, cancellation);

    [HttpPost("payments/{paymentId:guid}/seat")]
    public async Task<IActionResult> Seat(PlannerConvening convening, Guid paymentId, CancellationToken cancellation) =>
        await AnswerAsync(convening, await seat.ExecuteAsync(this.Caller(), convening.Slug, paymentId, cancellation), null, cancellation);

    private async Task<IActionResult> AnswerAsync<T>(
        PlannerConvening convening, Outcome<T> outcome, (Guid, string?)? typed, CancellationToken cancellation)
    {
        if (outcome.IsNotFound)
        {
            return NotFound();
        }

        if (outcome.Succeeded)
        {
            return LocalRedirect(RefundLinks.All(convening.Slug));
        }

        ModelState.Refuse("", outcome.Refusals);
        return View("Refunds", await pages.ReadAsync(convening, typed, cancellation));
    }
}
