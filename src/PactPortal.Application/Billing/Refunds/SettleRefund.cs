using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Refunds;

/// <summary>
/// Does what the provider says of one refund now, inside a commit: ours is completed or fails, one that was made elsewhere is recorded, and
/// one that failed after it was made is taken back. Told again, nothing is left to do.
/// </summary>
public sealed class SettleRefund(PortalDbContext db, CompleteRefund complete, RefundApplications refundApplications, RefundReservations reservations)
{
    private const string MadeElsewhere = "Made in the card service’s dashboard";

    /// <returns>Whether anything changed.</returns>
    public async Task<bool> InCommitAsync(Guid paymentId, GatewayRefund told, Act act, CancellationToken cancellation)
    {
        var stored = await db.Refunds.Where(refund => refund.PaymentId == paymentId).ToListAsync(cancellation);
        var ours = stored.Find(refund => refund.ProviderId == told.Id) ?? stored.Find(refund => refund.RefundId == told.PortalRefundId && refund.State == RefundState.Requested);
        switch (ours?.State, told.Status)
        {
            case (RefundState.Requested or RefundState.Completed, GatewayRefundStatus.Failed) when ours is not null:
                await FailAsync(ours, told, act, cancellation);
                return true;
            case (RefundState.Requested, _) when ours is not null:
                await complete.InCommitAsync(ours, made => made.CompleteByProvider(told.Id, act.At), act, cancellation);
                return true;
            case (null, GatewayRefundStatus.Pending or GatewayRefundStatus.Succeeded):
                await RecordAsync(paymentId, stored, told, act, cancellation);
                return true;
            case (null, GatewayRefundStatus.Failed):
                await RecordFailedAsync(paymentId, told, act, cancellation);
                return true;
            default:
                return false;
        }
    }

    private async Task FailAsync(Refund refund, GatewayRefund told, Act act, CancellationToken cancellation)
    {
        var wasMade = refund.State == RefundState.Completed;
        refund.Fail(told.Id, told.FailureReason ?? "failed");
        if (wasMade)
        {
            await refundApplications.TakeRefundBackAsync(refund, act.At, cancellation);
        }
        else
        {
            await reservations.ReleaseAsync(refund.PaymentId, refund.Amount, cancellation);
        }

        var registration = await db.Registrations.SingleAsync(candidate => candidate.RegistrationId == refund.RegistrationId, cancellation);
        registration.Note(act, $"The refund of {refund.Amount} to the card failed. The planning team sees to it");
    }

    /// <summary>
    /// What goes back elsewhere counts first towards what was promised back here: the same amount is that promise kept, another lowers it.
    /// </summary>
    private async Task RecordAsync(Guid paymentId, List<Refund> stored, GatewayRefund told, Act act, CancellationToken cancellation)
    {
        var promised = stored.Where(refund => refund is { State: RefundState.Requested, AskedAt: null }).OrderBy(refund => refund.RequestedAt).ToList();
        if (promised.Find(refund => refund.Amount == told.Amount) is { } kept)
        {
            await complete.InCommitAsync(kept, made => made.CompleteByProvider(told.Id, act.At), act, cancellation);
            return;
        }

        var registration = await db.Registrations.SingleAsync(candidate => db.Payments.Any(one => one.PaymentId == paymentId && one.RegistrationId == candidate.RegistrationId), cancellation);
        var left = told.Amount;
        foreach (var refund in promised.Where(_ => left > Money.Zero))
        {
            refund.Withdraw();
            await reservations.ReleaseAsync(paymentId, refund.Amount, cancellation);
            if (refund.Amount > left)
            {
                await reservations.ReserveAsync(registration, await PaymentAsync(paymentId, cancellation), refund.Amount - left, refund.Reason, act, cancellation);
            }

            left = Money.Max(Money.Zero, left - refund.Amount);
        }

        var payment = await PaymentAsync(paymentId, cancellation);
        await reservations.PromiseAsync(payment, Money.Min(payment.Amount, payment.RefundPromised + told.Amount), cancellation);
        var made = new Refund(registration.RegistrationId, payment.ConveningId, paymentId, told.Amount, MadeElsewhere, act.At) { IsExternal = true };
        db.Refunds.Add(made);
        await complete.InCommitAsync(made, refund => refund.CompleteByProvider(told.Id, act.At), act, cancellation);
    }

    /// <summary>Made elsewhere and failed before anybody heard of it: it did nothing, and its two lines in a payout are explained by it.</summary>
    private async Task RecordFailedAsync(Guid paymentId, GatewayRefund told, Act act, CancellationToken cancellation)
    {
        var payment = await PaymentAsync(paymentId, cancellation);
        var registrationId = payment.RegistrationId ?? throw new InvalidOperationException($"Card payment {paymentId} is of no registration.");
        var failed = new Refund(registrationId, payment.ConveningId, paymentId, told.Amount, MadeElsewhere, act.At) { IsExternal = true };
        failed.Fail(told.Id, told.FailureReason ?? "failed");
        failed.See(act.At);
        db.Refunds.Add(failed);
    }

    private Task<Payment> PaymentAsync(Guid paymentId, CancellationToken cancellation) =>
        db.Payments.AsNoTracking().SingleAsync(payment => payment.PaymentId == paymentId, cancellation);
}
