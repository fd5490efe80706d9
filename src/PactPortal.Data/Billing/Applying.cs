using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Data.Billing;

/// <summary>Applies payments to invoices, inside a commit.</summary>
public static class Applying
{
    /// <summary>
    /// Pays as much of an invoice as payment and invoice allow. Both updates hold only while both are as they were read: otherwise
    /// the commit begins again.
    /// </summary>
    /// <returns>What was applied; zero where nothing is open or left.</returns>
    public static async Task<Money> ApplyAsync(
        this PortalDbContext db, Guid paymentId, Guid invoiceId, Money atMost, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation); // what this commit made so far can be updated from here on
        var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == paymentId, cancellation);
        var invoice = await db.BillingDocuments.AsNoTracking().SingleAsync(candidate => candidate.BillingDocumentId == invoiceId, cancellation);
        var registrationId = invoice.RegistrationId ?? throw new InvalidOperationException($"{invoice.Number} is of no registration.");
        var amount = Money.Min(atMost, Money.Min(payment.Unapplied, invoice.Open));
        if (amount <= Money.Zero)
        {
            return Money.Zero;
        }

        var (unapplied, open) = (payment.Unapplied, invoice.Open);
        var (left, stillOpen) = (unapplied - amount, open - amount);
        var rows = await db.Payments.Where(candidate => candidate.PaymentId == paymentId && candidate.Unapplied == unapplied && candidate.ReturnedAt == null)
            .ExecuteUpdateAsync(update => update.SetProperty(candidate => candidate.Unapplied, left), cancellation);
        rows += await db.BillingDocuments.Where(candidate => candidate.BillingDocumentId == invoiceId && candidate.Open == open && !candidate.IsCredited)
            .ExecuteUpdateAsync(update => update.SetProperty(candidate => candidate.Open, stillOpen), cancellation);
        if (rows != 2)
        {
            throw new DbUpdateConcurrencyException($"Invoice {invoice.Number} or what pays it changed between reading and applying.");
        }

        db.PaymentApplications.Add(new PaymentApplication(paymentId, registrationId, invoiceId, amount, at));
        db.LedgerEntries.Add(new LedgerEntry(registrationId, LedgerKind.Payment, -amount, payment.Describe(), at) { About = paymentId });
        return amount;
    }
}
