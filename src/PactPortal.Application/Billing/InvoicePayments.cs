using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing.Payments;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing;

/// <summary>Pays invoices without being told how much, inside a commit.</summary>
public sealed class InvoicePayments(PortalDbContext db, PaymentApplications applications)
{
    /// <summary>Applies as much of a payment to an invoice as the one has left and the other open.</summary>
    /// <returns>What was applied; null where nothing is left or open.</returns>
    public async Task<InvoiceShare?> PayFromAsync(Guid paymentId, Guid invoiceId, DateTimeOffset at, CancellationToken cancellation)
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
        await applications.ApplyAsync(payment, [share], at, cancellation);
        return share;
    }
}
