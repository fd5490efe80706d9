using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Billing.Refunds;

/// <summary>
/// Has the card service give back what was promised. The refund was recorded before; where the service doesn't make it, only that is
/// written down. Asked twice it is made once: the service knows the refund by its own key.
/// </summary>
public sealed class RefundToCard(PortalDbContext db, CurrentPerson current, IPaymentGateway gateway, CompleteRefund complete)
{
    public async Task<Outcome<Refund>?> ExecuteAsync(string slug, Guid refundId, CancellationToken cancellation)
    {
        var act = current.Acting();
        if (await db.FindRefundAsync(slug, refundId, cancellation) is not { } refund)
        {
            return null;
        }

        var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == refund.PaymentId, cancellation);
        if (payment.ProviderId is not { } providerId)
        {
            return new Refusal("This was not paid by card. Send a check and record its number.");
        }

        if (refund.State != RefundState.Requested)
        {
            return refund;
        }

        var answer = await gateway.RefundAsync(new RefundRequest(providerId, refund.Amount, RefundReason.RequestedByCustomer, refund.RefundId, $"refund-{refund.RefundId:N}"), cancellation);
        if (answer.Trouble is { } trouble)
        {
            return await FailAsync(refundId, trouble.Code, act, cancellation);
        }

        return answer.Value.Status == GatewayRefundStatus.Failed
            ? await FailAsync(refundId, answer.Value.FailureReason ?? "failed", act, cancellation)
            : await complete.ExecuteAsync(refundId, made => made.CompleteByProvider(answer.Value.Id, act.At), act, cancellation);
    }

    private async Task<Outcome<Refund>> FailAsync(Guid refundId, string code, Act act, CancellationToken cancellation)
    {
        await db.CommitAsync<Refund>(
            act, "refund not made", refundId.ToString(),
            async token =>
            {
                var refund = await db.Refunds.SingleAsync(candidate => candidate.RefundId == refundId, token);
                if (refund.State != RefundState.Requested)
                {
                    return Outcome.Unchanged(refund);
                }

                refund.Fail(code);
                return refund;
            },
            cancellation);
        return new Refusal($"The card service didn’t make the refund ({code}). Nothing was changed; try again, or send a check.");
    }
}
