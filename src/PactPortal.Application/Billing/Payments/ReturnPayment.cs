using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Application.Billing.Payments;

/// <summary>Why a payment is taken back.</summary>
public sealed class ReturnForm
{
    public string? Reason { get; set; }
}

/// <summary>The bank took a check back: everything it paid is open again. Its receipts stay and say that it was returned.</summary>
public sealed class ReturnPayment(PortalDbContext db, PaymentApplications applications, PaymentRecorder recorder)
{
    public Task<Outcome<Guid>> ExecuteAsync(Caller caller, string slug, Guid paymentId, string reason, CancellationToken cancellation)
    {
        var act = caller.Act.Because(reason);
        return db.CommitAsync<Guid>(
            act, "payment returned", AuditSubject.Payment(paymentId),
            async token =>
            {
                var payment = await db.Payments.AsNoTracking().SingleAsync(
                    candidate => candidate.PaymentId == paymentId
                        && db.Convenings.Any(convening => convening.ConveningId == candidate.ConveningId && convening.Slug == slug), token);
                if (payment.ReturnedAt is not null)
                {
                    return Outcome.Unchanged(paymentId);
                }

                if (payment.RefundPromised > Money.Zero)
                {
                    return new Refusal(
                        $"{payment.RefundPromised} of this payment was given back or is promised back. Settle that first; nothing was changed.", nameof(ReturnForm.Reason));
                }

                var shares = await applications.TakeBackAsync(payment, act.At, token)
                    ?? throw new DbUpdateConcurrencyException($"Payment {paymentId} changed meanwhile.");
                await recorder.NoteAsync(
                    [.. shares.Select(share => (share.RegistrationId,
                        $"{payment.DescribeTo(share.Payer)} returned by the bank: {share.Amount}{(share.InvoiceNumber is { } number ? $" is open again on invoice {number}" : " went back")}"))], act, token);
                return paymentId;
            },
            cancellation);
    }
}
