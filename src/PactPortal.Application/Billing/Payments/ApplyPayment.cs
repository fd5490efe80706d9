using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Payments;

/// <summary>What is applied of a payment.</summary>
public sealed class ApplyForm
{
    public string? Key { get; set; }

    public string? Invoices { get; set; }
}

/// <summary>Pays invoices from cash that waits unapplied. A form that is sent twice is done once.</summary>
public sealed class ApplyPayment(
    PortalDbContext db, IdempotencyKeys keys, PaymentRecorder recorder, RegistrationPayments registrationPayments)
{
    /// <returns>How much was applied.</returns>
    public Task<Outcome<Money>> ExecuteAsync(
        Caller caller, string slug, Guid paymentId, Guid key, IReadOnlyList<WantedInvoice> wanted, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<Money>(
            act, "unapplied cash applied", AuditSubject.Payment(paymentId),
            async token =>
            {
                if (await keys.FindAsync(key, token) is not null)
                {
                    return Outcome.Unchanged(Money.Zero);
                }

                var convening = await db.Convenings.AsNoTracking().SingleAsync(candidate => candidate.Slug == slug, token);
                var payment = await db.Payments.AsNoTracking()
                    .SingleAsync(candidate => candidate.PaymentId == paymentId && candidate.ConveningId == convening.ConveningId, token);
                var free = await registrationPayments.ReadFreeAsync(payment, token);
                if (free <= Money.Zero)
                {
                    return new Refusal("Nothing of this payment waits any more. Nothing was changed.", nameof(ApplyForm.Invoices));
                }

                var shares = Allocation.Of(
                    free, wanted, await recorder.FindInvoicesAsync(convening.ConveningId, [.. wanted.Select(one => one.Number)], token));
                if (!shares.Succeeded)
                {
                    return shares.Failure;
                }

                var taken = await registrationPayments.LimitToOwedAsync(shares.Value, token);
                if (taken.Count == 0)
                {
                    return new Refusal(
                        "The team was cancelled, and what is kept of its price is paid. Nothing was changed.", nameof(ApplyForm.Invoices));
                }

                db.DoneOnce.Add(new DoneOnce(key, paymentId, act.At));
                // Its payer has a receipt for all of it already.
                var receipted = taken.Where(share => share.Payer != payment.Payer).ToList();
                await recorder.PayAsync(payment, taken, receipted, Money.Zero, convening, act, token);
                return Money.Sum(taken.Select(share => share.Amount));
            },
            cancellation);
    }
}
