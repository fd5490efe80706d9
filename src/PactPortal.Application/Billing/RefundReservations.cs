using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing.Refunds;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Billing;

/// <summary>Proposes refunds and reserves what they give back, inside a commit.</summary>
public sealed class RefundReservations(PortalDbContext db, RegistrationPayments registrationPayments)
{
    /// <summary>
    /// Reserves, over the payments of a registration, what was paid beyond what it owes now. Reserving holds only while the payment is as
    /// it was read: the same money is never promised back twice.
    /// </summary>
    /// <returns>The refunds, cards first; none where nothing is to be given back.</returns>
    public async Task<IReadOnlyList<Refund>> RequestRefundsAsync(
        Registration registration, string reason, Act act, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var paid = await registrationPayments.ReadPaymentsOfAsync(registration.RegistrationId, cancellation);
        var proposed = RefundProposal.Of(
            registration.Total, [.. paid.Select(part => new RefundablePart(part.Payment, part.Applied, part.Promised, part.Payment.Amount - part.Payment.RefundPromised))]);
        var refunds = new List<Refund>();
        foreach (var (payment, amount) in proposed)
        {
            refunds.Add(await ReserveAsync(registration, payment, amount, reason, act, cancellation));
        }

        return refunds;
    }

    /// <summary>Reserves a part of one payment.</summary>
    public async Task<Refund> ReserveAsync(
        Registration registration, Payment payment, Money amount, string reason, Act act, CancellationToken cancellation)
    {
        if (amount <= Money.Zero || payment.RefundPromised + amount > payment.Amount || payment.ReturnedAt is not null)
        {
            throw new InvalidOperationException($"{amount} of payment {payment.PaymentId} can't be given back: {payment.RefundPromised} of {payment.Amount} is promised.");
        }

        await PromiseAsync(payment, payment.RefundPromised + amount, cancellation);
        var refund = new Refund(registration.RegistrationId, registration.ConveningId, payment.PaymentId, amount, reason, act.At) { RequestedBy = act.ActorName };
        db.Refunds.Add(refund);
        return refund;
    }

    /// <summary>Frees what was reserved and won't go back.</summary>
    public async Task ReleaseAsync(Guid paymentId, Money amount, CancellationToken cancellation)
    {
        var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == paymentId, cancellation);
        await PromiseAsync(payment, Money.Max(payment.Refunded, payment.RefundPromised - amount), cancellation);
    }

    /// <summary>Sets what is promised back of a payment, if the payment is still as it was read.</summary>
    public async Task PromiseAsync(Payment payment, Money promised, CancellationToken cancellation)
    {
        var (before, unapplied) = (payment.RefundPromised, payment.Unapplied);
        if (await db.Payments.Where(candidate => candidate.PaymentId == payment.PaymentId && candidate.RefundPromised == before && candidate.Unapplied == unapplied && candidate.ReturnedAt == payment.ReturnedAt)
            .ExecuteUpdateAsync(update => update.SetProperty(candidate => candidate.RefundPromised, promised), cancellation) != 1)
        {
            throw new DbUpdateConcurrencyException($"Payment {payment.PaymentId} changed between reading and reserving.");
        }
    }
}
