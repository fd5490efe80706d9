using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Data.Billing;

/// <summary>Pays invoices without being told how much, inside a commit.</summary>
public static class Paying
{
    /// <summary>Applies as much of a payment to an invoice as the one has left and the other open.</summary>
    /// <returns>What was applied; null where nothing is left or open.</returns>
    public static async Task<InvoiceShare?> PayAsync(this PortalDbContext db, Guid paymentId, Guid invoiceId, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation); // what this commit made so far can be updated from here on
        var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == paymentId, cancellation);
        var invoice = await db.BillingDocuments.AsNoTracking().SingleAsync(candidate => candidate.BillingDocumentId == invoiceId, cancellation);
        var amount = Money.Min(payment.Unapplied, invoice.Open);
        if (amount <= Money.Zero)
        {
            return null;
        }

        var share = new InvoiceShare(invoice, amount);
        await db.ApplyAsync(payment, [share], at, cancellation);
        return share;
    }
}
