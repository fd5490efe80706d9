using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Billing;

/// <summary>Proposes refunds and does what a refund that was made means, inside a commit.</summary>
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
        var payments = await db.Payments.AsNoTracking().Where(payment => paid.Keys.Contains(payment.PaymentId)).ToListAsync(cancellation);
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
        var (before, after) = (payment.RefundPromised, payment.RefundPromised + amount);
        if (amount <= Money.Zero || after > payment.Amount)
        {
            throw new InvalidOperationException($"{amount} of payment {payment.PaymentId} can't be given back: {payment.RefundPromised} of {payment.Amount} is promised.");
        }

        if (await db.Payments.Where(candidate => candidate.PaymentId == payment.PaymentId && candidate.RefundPromised == before && candidate.ReturnedAt == null)
            .ExecuteUpdateAsync(update => update.SetProperty(candidate => candidate.RefundPromised, after), cancellation) != 1)
        {
            throw new DbUpdateConcurrencyException($"Payment {payment.PaymentId} changed between reading and reserving.");
        }

        var refund = new Refund(registration.RegistrationId, registration.ConveningId, payment.PaymentId, amount, reason, act.At) { RequestedBy = act.ActorName };
        db.Refunds.Add(refund);
        return refund;
    }

    /// <summary>
    /// The money went back: the ledger says so, and credit note and new invoice follow where what is invoiced isn't what is owed. What the
    /// payment has unapplied goes first.
    /// </summary>
    public static async Task GiveBackAsync(
        this PortalDbContext db, Refund refund, Registration registration, Convening convening, Act act, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == refund.PaymentId, cancellation);
        var unapplied = Money.Min(refund.Amount, payment.Unapplied);
        var amount = refund.Amount;
        if (await db.Payments.Where(candidate => candidate.PaymentId == payment.PaymentId && candidate.Unapplied >= unapplied && candidate.Refunded == payment.Refunded)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.Unapplied, row => row.Unapplied - unapplied).SetProperty(row => row.Refunded, row => row.Refunded + amount), cancellation) != 1)
        {
            throw new DbUpdateConcurrencyException($"Payment {payment.PaymentId} changed between reading and giving back.");
        }

        await db.TakeOffInvoicesAsync(refund.Amount - unapplied, payment, registration.RegistrationId, act.At, cancellation);
        await db.SaveChangesAsync(cancellation);
        var invoiced = Money.Sum(await db.BillingDocuments.AsNoTracking().Where(document => document.RegistrationId == registration.RegistrationId
            && document.Kind == BillingDocumentKind.Invoice && !document.IsCredited).Select(document => document.Total).ToListAsync(cancellation));
        if (invoiced != registration.Total)
        {
            await db.ReinvoiceAsync(registration, convening, refund.Reason, act.At, cancellation);
        }
    }

    /// <summary>What each payment pays of a registration now.</summary>
    internal static async Task<Dictionary<Guid, Money>> AppliedAsync(this PortalDbContext db, Guid registrationId, CancellationToken cancellation) =>
        (await db.PaymentApplications.AsNoTracking().Where(application => application.RegistrationId == registrationId).ToListAsync(cancellation))
            .GroupBy(application => application.PaymentId)
            .ToDictionary(group => group.Key, group => Money.Sum(group.Select(application => application.Amount)));

    private static async Task TakeOffInvoicesAsync(
        this PortalDbContext db, Money amount, Payment payment, Guid registrationId, DateTimeOffset at, CancellationToken cancellation)
    {
        var applied = (await db.PaymentApplications.AsNoTracking()
                .Where(application => application.RegistrationId == registrationId && application.PaymentId == payment.PaymentId && application.InvoiceId != null).ToListAsync(cancellation))
            .GroupBy(application => application.InvoiceId ?? Guid.Empty).Select(group => (InvoiceId: group.Key, Amount: Money.Sum(group.Select(application => application.Amount))));
        foreach (var (invoiceId, there) in applied.Where(row => row.Amount > Money.Zero))
        {
            var part = Money.Min(amount, there);
            if (part <= Money.Zero)
            {
                break;
            }

            var invoice = await db.BillingDocuments.AsNoTracking().SingleAsync(candidate => candidate.BillingDocumentId == invoiceId, cancellation);
            var (before, after) = (invoice.Open, invoice.Open + part);
            if (!invoice.IsCredited && await db.BillingDocuments.Where(candidate => candidate.BillingDocumentId == invoiceId && candidate.Open == before)
                .ExecuteUpdateAsync(update => update.SetProperty(candidate => candidate.Open, after), cancellation) != 1)
            {
                throw new DbUpdateConcurrencyException($"Invoice {invoice.Number} changed between reading and giving back.");
            }

            db.PaymentApplications.Add(new PaymentApplication(payment.PaymentId, registrationId, invoiceId, -part, at));
            db.LedgerEntries.Add(new LedgerEntry(registrationId, LedgerKind.Refund, part, $"Refund of {payment.Describe().ToLowerInvariant()}", at) { About = payment.PaymentId });
            amount -= part;
        }

        if (amount > Money.Zero)
        {
            throw new InvalidOperationException($"{amount} more of payment {payment.PaymentId} was given back than it had.");
        }
    }
}
