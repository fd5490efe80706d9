using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Billing;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Billing.Refunds;

/// <summary>
/// Gives money back that was promised: by the card service, or by a check that is recorded here. The refund was recorded before; ledger,
/// credit note and mail follow success only. Asked twice it is done once: the card service knows the refund by its own key.
/// </summary>
public sealed class MakeRefund(PortalDbContext db, CurrentPerson current, IPaymentGateway gateway)
{
    private const int LongestNumber = 60;

    public async Task<Outcome<Refund>?> ByCardAsync(string slug, Guid refundId, CancellationToken cancellation)
    {
        var act = current.Acting();
        if (await FindAsync(slug, refundId, cancellation) is not { } refund)
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
            : await CompleteAsync(refundId, made => made.CompleteByProvider(answer.Value.Id, act.At), act, cancellation);
    }

    public async Task<Outcome<Refund>?> ByCheckAsync(string slug, Guid refundId, string? number, CancellationToken cancellation)
    {
        var act = current.Acting();
        if (await FindAsync(slug, refundId, cancellation) is null)
        {
            return null;
        }

        var typed = Payment.Normalize(number ?? "");
        return typed.Length == 0 ? new Refusal("Enter the number of the check that went out.", RefundsPage.Number(refundId))
            : typed.Length > LongestNumber || typed.Any(char.IsControl) ? new Refusal($"Enter at most {LongestNumber} characters that can be read.", RefundsPage.Number(refundId))
            : await CompleteAsync(refundId, made => made.CompleteByCheck(typed, act.At), act, cancellation);
    }

    private Task<Refund?> FindAsync(string slug, Guid refundId, CancellationToken cancellation) => db.Refunds.AsNoTracking().SingleOrDefaultAsync(
        refund => refund.RefundId == refundId && db.Convenings.Any(convening => convening.ConveningId == refund.ConveningId && convening.Slug == slug), cancellation);

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

    private Task<Outcome<Refund>> CompleteAsync(Guid refundId, Action<Refund> complete, Act act, CancellationToken cancellation) => db.CommitAsync<Refund>(
        act, "refund made", refundId.ToString(),
        async token =>
        {
            var refund = await db.Refunds.SingleAsync(candidate => candidate.RefundId == refundId, token);
            if (refund.State != RefundState.Requested)
            {
                return Outcome.Unchanged(refund);
            }

            complete(refund);
            var registration = await db.Registrations.SingleAsync(candidate => candidate.RegistrationId == refund.RegistrationId, token);
            await db.GiveBackAsync(refund, registration, await db.GetConveningAsync(refund.ConveningId, token), act, token);
            registration.Note(act, refund.CheckNumber is { } check ? $"{refund.Amount} refunded by check {check}" : $"{refund.Amount} refunded to the card");
            Owe(registration, refund, act);
            return refund;
        },
        cancellation);

    private void Owe(Registration registration, Refund refund, Act act)
    {
        if (registration.ContactEmail is { } address)
        {
            db.OutboxMessages.Add(new OutboxMessage(MailKind.RefundMade, refund.RefundId, address, registration.ContactName ?? "", act.At) { RegistrationId = registration.RegistrationId });
        }
    }
}
