using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Refunds;

/// <summary>
/// Promises back what a card brought when the seats were gone: the decision of a person. Pressed twice it is promised once.
/// </summary>
public sealed class ProposeRefund(PortalDbContext db, RefundReservations reservations)
{
    public async Task<Outcome<Payment>> ExecuteAsync(Caller caller, string slug, Guid paymentId, CancellationToken cancellation)
    {
        var act = caller.Act;
        if (!await db.Payments.AnyAsync(payment => payment.PaymentId == paymentId && payment.RegistrationId != null
            && db.Convenings.Any(convening => convening.ConveningId == payment.ConveningId && convening.Slug == slug), cancellation))
        {
            return Outcome.NotFound;
        }

        return await db.CommitAsync<Payment>(
            act, "refund proposed", AuditSubject.Payment(paymentId),
            async token =>
            {
                var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == paymentId, token);
                var registration = await db.Registrations.SingleAsync(
                    candidate => candidate.RegistrationId == payment.RegistrationId, token);
                var left = Money.Min(
                    payment.Unapplied - (payment.RefundPromised - payment.Refunded), payment.Amount - payment.RefundPromised);
                if (left <= Money.Zero)
                {
                    return Outcome.Unchanged(payment);
                }

                await reservations.ReserveAsync(registration, payment, left, "Paid after the seats had gone back", act, token);
                registration.Note(act, $"Refund of {left} proposed");
                return payment;
            },
            cancellation);
    }
}
