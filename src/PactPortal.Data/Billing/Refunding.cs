using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Billing;

/// <summary>Proposes refunds and reserves what they give back, inside a commit.</summary>
public static class Refunding
{
    /// <summary>
    /// Reserves, over the payments of a registration, what was paid beyond what it owes now. Reserving holds only while the payment is as
    /// it was read: the same money is never promised back twice.
    /// </summary>
    /// <returns>The refunds, cards first; none where nothing is to be given back.</returns>
    public static async Task<IReadOnlyList<Refund>> RequestRefundsAsync(
        this PortalDbContext db, Registration registration, string reason, Act act, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var paid = await db.AppliedAsync(registration.RegistrationId, cancellation);
        var promised = Money.Sum(await db.Refunds.AsNoTracking()
            .Where(refund => refund.RegistrationId == registration.RegistrationId && refund.State == RefundState.Requested).Select(refund => refund.Amount).ToListAsync(cancellation));
        var left = Money.Sum(paid.Values) - registration.Total - promised;
        var payments = await db.Payments.AsNoTracking().Where(payment => paid.Keys.Contains(payment.PaymentId) && payment.ReturnedAt == null).ToListAsync(cancellation);
        var refunds = new List<Refund>();
        foreach (var payment in payments.OrderBy(payment => payment.Means).ThenByDescending(payment => payment.RecordedAt))
        {
            var amount = Money.Min(left, Money.Min(paid[payment.PaymentId], payment.Amount - payment.RefundPromised));
            if (amount <= Money.Zero)
            {
                continue;
            }

            refunds.Add(await db.ReserveAsync(registration, payment, amount, reason, act, cancellation));
            left -= amount;
        }

        return refunds;
    }

    /// <summary>Reserves a part of one payment.</summary>
    public static async Task<Refund> ReserveAsync(
        this PortalDbContext db, Registration registration, Payment payment, Money amount, string reason, Act act, CancellationToken cancellation)
    {
        if (amount <= Money.Zero || payment.RefundPromised + amount > payment.Amount || payment.ReturnedAt is not null)
        {
            throw new InvalidOperationException($"{amount} of payment {payment.PaymentId} can't be given back: {payment.RefundPromised} of {payment.Amount} is promised.");
        }

        await db.PromiseAsync(payment, payment.RefundPromised + amount, cancellation);
        var refund = new Refund(registration.RegistrationId, registration.ConveningId, payment.PaymentId, amount, reason, act.At) { RequestedBy = act.ActorName };
        db.Refunds.Add(refund);
        return refund;
    }

    /// <summary>What each payment pays of a registration now.</summary>
    internal static async Task<Dictionary<Guid, Money>> AppliedAsync(this PortalDbContext db, Guid registrationId, CancellationToken cancellation) =>
        (await db.PaymentApplications.AsNoTracking().Where(application => application.RegistrationId == registrationId).ToListAsync(cancellation))
            .GroupBy(application => application.PaymentId)
            .ToDictionary(group => group.Key, group => Money.Sum(group.Select(application => application.Amount)));

    /// <summary>Frees what was reserved and won't go back.</summary>
    public static async Task ReleaseAsync(this PortalDbContext db, Guid paymentId, Money amount, CancellationToken cancellation)
    {
        var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == paymentId, cancellation);
        await db.PromiseAsync(payment, Money.Max(payment.Refunded, payment.RefundPromised - amount), cancellation);
    }

    /// <summary>Sets what is promised back of a payment, if the payment is still as it was read.</summary>
    public static async Task PromiseAsync(this PortalDbContext db, Payment payment, Money promised, CancellationToken cancellation)
    {
        var (before, unapplied) = (payment.RefundPromised, payment.Unapplied);
        if (await db.Payments.Where(candidate => candidate.PaymentId == payment.PaymentId && candidate.RefundPromised == before && candidate.Unapplied == unapplied && candidate.ReturnedAt == payment.ReturnedAt)
            .ExecuteUpdateAsync(update => update.SetProperty(candidate => candidate.RefundPromised, promised), cancellation) != 1)
        {
            throw new DbUpdateConcurrencyException($"Payment {payment.PaymentId} changed between reading and reserving.");
        }
    }
}
