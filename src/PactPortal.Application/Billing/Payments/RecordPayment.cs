using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Payments;

/// <summary>
/// Records a warrant, check or transfer and pays invoices with it, of one organization or of many. A form that is sent twice is done once.
/// </summary>
public sealed class RecordPayment(PortalDbContext db, IdempotencyKeys keys, PaymentRecorder recorder)
{
    /// <returns>The payment.</returns>
    public Task<Outcome<Guid>> ExecuteAsync(Caller caller, string slug, Guid key, TypedPayment typed, CancellationToken cancellation)
    {
        var act = caller.Act.Because(typed.Reason);
        return db.CommitAsync<Guid>(
            act, "payment recorded", AuditSubject.Payment,
            async token =>
            {
                if (await keys.FindAsync(key, token) is { } done)
                {
                    return await AgainAsync(done, typed, token);
                }

                var convening = await db.Convenings.AsNoTracking().SingleAsync(candidate => candidate.Slug == slug, token);
                var invoices = await recorder.FindInvoicesAsync(
                    convening.ConveningId, [.. typed.Invoices.Select(one => one.Number)], token);
                var shares = Allocation.Of(typed.Amount, typed.Invoices, invoices);
                if (!shares.Succeeded)
                {
                    return shares.Failure;
                }

                var payer = invoices.Values.Select(invoice => invoice.Payer).Distinct().ToList() is [var only] ? only : (Payer?)null;
                if (typed.Reason is null && await recorder.FindSameAsync(typed, payer, token) is { } same)
                {
                    return new Refusal(
                        $"{same.Describe()} of {same.Amount} was recorded on {DateWords.DayWithYear(convening.LocalDay(same.RecordedAt))}. If this is another one, enter why the number is there again.",
                        nameof(typed.Reason));
                }

                var payment = new Payment(typed.Means, typed.Number, typed.DatedOn, typed.Amount, act.At)
                {
                    RecordedBy = act.ActorName,
                    DepositBatch = typed.DepositBatch,
                    ConveningId = convening.ConveningId,
                    Payer = payer,
                    Reason = typed.Reason,
                    Occurrence = await recorder.NextOccurrenceAsync(typed.Means, typed.Number, token),
                };
                await recorder.ReceiveAsync(payment, key, shares.Value, convening, act with { Reason = null }, token);
                return payment.PaymentId;
            },
            cancellation);
    }

    /// <summary>Sent twice is fine. Changed after it was recorded, by going back, it would be lost without a word.</summary>
    private async Task<Outcome<Guid>> AgainAsync(Guid paymentId, TypedPayment typed, CancellationToken cancellation)
    {
        var recorded = await db.Payments.AsNoTracking().SingleAsync(payment => payment.PaymentId == paymentId, cancellation);
        return (recorded.Means, recorded.Number, recorded.Amount, recorded.DatedOn) == (typed.Means, typed.Number, typed.Amount,
            typed.DatedOn)
            ? Outcome.Unchanged(paymentId)
            : new Refusal(
                $"With this form {Payment.WithinSentence(recorded.Describe())} of {recorded.Amount} was recorded. Open “Record a payment” again for another one; nothing was changed.");
    }
}
