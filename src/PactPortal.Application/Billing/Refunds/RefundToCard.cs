using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Refunds;

/// <summary>
/// Has the card service give back what was promised. That it is asked is recorded before: until it says yes or no, the refund may have been
/// made, and nobody sends a check. Asked twice it is made once, also long after the service forgot the first request's key.
/// </summary>
public sealed class RefundToCard(PortalDbContext db, IPaymentGateway gateway, HearRefunds hear, SettleRefund settle)
{
    public async Task<Outcome<Refund>> ExecuteAsync(Caller caller, string slug, Guid refundId, CancellationToken cancellation)
    {
        var act = caller.Act;
        if (await db.FindRefundAsync(slug, refundId, cancellation) is not { } refund)
        {
            return Outcome.NotFound;
        }

        var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == refund.PaymentId, cancellation);
        if (payment.ProviderId is not { } providerId)
        {
            return new Refusal("This was not paid by card. Send a check and record its number.");
        }

        if (refund.AskedAt is not null && await hear.ExecuteAsync(providerId, null, cancellation) is { } silent)
        {
            return Undecided(silent.Code);
        }

        var asked = await AskAsync(refundId, act, cancellation);
        return asked.Value.State != RefundState.Requested ? asked : await AnswerAsync(
            asked.Value,
            await gateway.RefundAsync(
                new RefundRequest(providerId, refund.Amount, RefundReason.RequestedByCustomer, refundId, $"refund-{refundId:N}"),
                cancellation), act, cancellation);
    }

    private Task<Outcome<Refund>> AskAsync(Guid refundId, Act act, CancellationToken cancellation) => db.CommitAsync<Refund>(
        act, "refund asked of the card service", AuditSubject.Refund(refundId),
        async token =>
        {
            var refund = await db.Refunds.SingleAsync(candidate => candidate.RefundId == refundId, token);
            if (refund.State != RefundState.Requested || refund.AskedAt is not null)
            {
                return Outcome.Unchanged(refund);
            }

            refund.Ask(act.At);
            return refund;
        },
        cancellation);

    private async Task<Outcome<Refund>> AnswerAsync(
        Refund asked, GatewayAnswer<GatewayRefund> answer, Act act, CancellationToken cancellation)
    {
        if (answer.Trouble is { } trouble)
        {
            await RefuseAsync(asked.RefundId, trouble, act, cancellation);
            return trouble.IsUndecided ? Undecided(trouble.Code)
                : new Refusal(
                    $"The card service didn’t make the refund ({trouble.Code}). Nothing was changed; try again, or send a check.");
        }

        var settled = await db.CommitAsync<Refund>(
            act, "refund made", AuditSubject.Refund(asked.RefundId),
            async token =>
            {
                var changed = await settle.InCommitAsync(asked.PaymentId, answer.Value, act, token);
                var refund = await db.Refunds.SingleAsync(candidate => candidate.RefundId == asked.RefundId, token);
                return changed ? refund : Outcome.Unchanged(refund);
            },
            cancellation);
        return settled.Value.State != RefundState.Failed ? settled
            : new Refusal(
                $"The card service took the refund up, and it failed ({settled.Value.Problem}). It waits below for your decision.");
    }

    private Task<Outcome<Refund>> RefuseAsync(Guid refundId, GatewayTrouble trouble, Act act, CancellationToken cancellation) =>
        db.CommitAsync<Refund>(
            act, "refund not made", AuditSubject.Refund(refundId),
            async token =>
            {
                var refund = await db.Refunds.SingleAsync(candidate => candidate.RefundId == refundId, token);
                if (refund.State != RefundState.Requested)
                {
                    return Outcome.Unchanged(refund);
                }

                refund.Refuse(trouble.Code, trouble.IsUndecided);
                return refund;
            },
            cancellation);

    private static Refusal Undecided(string code) =>
        new(
            $"The card service gave no answer ({code}). The refund may have been made: press “Refund to the card” again in a while, and it is made at most once.");
}
