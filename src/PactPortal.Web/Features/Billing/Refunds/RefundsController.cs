using Microsoft.AspNetCore.Mvc;
using PactPortal.Application.Billing.Refunds;
using PactPortal.Application.Registrations.Card;
using PactPortal.Domain;
using PactPortal.Web.Features.Registrations.Card;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Refunds;

/// <summary>What the planning team's finance gives back.</summary>
[Route("planning/convenings/{slug}/refunds")]
public sealed class RefundsController(RefundPages pages, RefundToCard toCard, RecordRefundCheck check, ProposeRefund propose, AnswerFlagged answer, SeatPaidTeam seat) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation) =>
        await pages.FindAsync(slug, null, cancellation) is { } page ? View("Refunds", page) : NotFound();

    [HttpPost("{refundId:guid}/card")]
    public async Task<IActionResult> ByCard(string slug, Guid refundId, CancellationToken cancellation) =>
        await AnswerAsync(slug, await toCard.ExecuteAsync(this.Caller(), slug, refundId, cancellation), null, cancellation);

    [HttpPost("{refundId:guid}/check")]
    public async Task<IActionResult> ByCheck(string slug, Guid refundId, string? number, CancellationToken cancellation) =>
        await AnswerAsync(slug, await check.ExecuteAsync(this.Caller(), slug, refundId, number, cancellation), (refundId, number), cancellation);

    [HttpPost("{refundId:guid}/again")]
    public async Task<IActionResult> Again(string slug, Guid refundId, CancellationToken cancellation) =>
        await AnswerAsync(slug, await answer.ExecuteAsync(this.Caller(), slug, refundId, again: true, cancellation), null, cancellation);

    [HttpPost("{refundId:guid}/seen")]
    public async Task<IActionResult> Seen(string slug, Guid refundId, CancellationToken cancellation) =>
        await AnswerAsync(slug, await answer.ExecuteAsync(this.Caller(), slug, refundId, again: false, cancellation), null, cancellation);

    [HttpPost("payments/{paymentId:guid}")]
    public async Task<IActionResult> Propose(string slug, Guid paymentId, CancellationToken cancellation) =>
        await AnswerAsync(slug, await propose.ExecuteAsync(this.Caller(), slug, paymentId, cancellation), null, cancellation);

    [HttpPost("payments/{paymentId:guid}/seat")]
    public async Task<IActionResult> Seat(string slug, Guid paymentId, CancellationToken cancellation) =>
        await AnswerAsync(slug, await seat.ExecuteAsync(this.Caller(), slug, paymentId, cancellation), null, cancellation);

    private async Task<IActionResult> AnswerAsync<T>(string slug, Outcome<T> outcome, (Guid, string?)? typed, CancellationToken cancellation)
    {
        if (outcome.IsNotFound || await pages.FindAsync(slug, typed, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (outcome.Succeeded)
        {
            return LocalRedirect(RefundLinks.All(slug));
        }

        ModelState.Refuse("", outcome.Refusals);
        return View("Refunds", page);
    }
}
