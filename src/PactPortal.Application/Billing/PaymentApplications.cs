using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing.Payments;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing;

/// <summary>
/// Applies payments to invoices and takes them back, inside a commit. The database decides what is left of a payment and open on an
/// invoice: where somebody else was first the work starts again. The payment's row comes first, always, then the invoices by number.
/// </summary>
public sealed class PaymentApplications(PortalDbContext db)
{
    /// <param name="payment">In the database already.</param>
    public async Task ApplyAsync(Payment payment, IReadOnlyList<InvoiceShare> shares, DateTimeOffset at, CancellationToken cancellation)
    {
        if (shares.Count == 0)
        {
            return;
        }

        var (paymentId, total, promised) = (payment.PaymentId, Money.Sum(shares.Select(share => share.Amount)), payment.RefundPromised);
        RequireOne(
            await db.Payments.Where(candidate => candidate.PaymentId == paymentId && candidate.ReturnedAt == null
                && candidate.Unapplied >= total && candidate.RefundPromised == promised)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.Unapplied, row => row.Unapplied - total), cancellation),
            $"payment {paymentId}");
        foreach (var share in shares.OrderBy(share => share.Invoice.Number, StringComparer.Ordinal))
        {
            await PutOnInvoiceAsync(payment, share, at, cancellation);
        }
    }

    /// <summary>Pays an invoice with money of a payment that whoever calls has taken from somewhere.</summary>
    public async Task PutOnInvoiceAsync(Payment payment, InvoiceShare share, DateTimeOffset at, CancellationToken cancellation)
    {
        var (invoiceId, amount) = (share.Invoice.BillingDocumentId, share.Amount);
        RequireOne(
            await db.BillingDocuments
                .Where(candidate => candidate.BillingDocumentId == invoiceId && candidate.Kind == BillingDocumentKind.Invoice
                    && !candidate.IsCredited && candidate.Open >= amount)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.Open, row => row.Open - amount), cancellation),
            $"invoice {share.Invoice.Number}");
        db.PaymentApplications.Add(new PaymentApplication(payment.PaymentId, share.RegistrationId, invoiceId, amount, at));
        db.LedgerEntries.Add(new LedgerEntry(
            share.RegistrationId, LedgerKind.Payment, -amount, payment.DescribeTo(share.Payer), at)
        { About = payment.PaymentId });
    }

    /// <summary>The bank took a payment back: what it paid is open again, and nothing of it is left.</summary>
    /// <returns>What went back, a registration and invoice each; null where it was returned before.</returns>
    public async Task<IReadOnlyList<ReturnedShare>?> TakeBackAsync(Payment payment, DateTimeOffset at, CancellationToken cancellation)
    {
        var paymentId = payment.PaymentId;
        var rows = await db.Payments
            .Where(candidate => candidate.PaymentId == paymentId && candidate.ReturnedAt == null && candidate.RefundPromised == Money.Zero)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.ReturnedAt, at)
                .SetProperty(row => row.Unapplied, Money.Zero), cancellation);
        if (rows == 0)
        {
            return null;
        }

        var applied = await db.PaymentApplications.AsNoTracking().Where(application => application.PaymentId == paymentId)
            .GroupBy(application => new { application.RegistrationId, application.InvoiceId })
            .Select(group => new
            {
                group.Key.RegistrationId,
                group.Key.InvoiceId,
                Cents = group.Sum(application => (long)(object)application.Amount),
            })
            .Where(row => row.Cents != 0)
            .Join(
                db.Registrations, row => row.RegistrationId, registration => registration.RegistrationId,
                (row, registration) => new
                {
                    row.RegistrationId,
                    row.InvoiceId,
                    row.Cents,
                    registration.OrganizationId,
                    registration.PayerPersonId,
                })
            .ToListAsync(cancellation);
        var invoiceIds = applied.Select(row => row.InvoiceId).OfType<Guid>().ToList();
        var numbers = await db.BillingDocuments.AsNoTracking().Where(document => invoiceIds.Contains(document.BillingDocumentId))
            .ToDictionaryAsync(document => document.BillingDocumentId, document => document.Number, cancellation);
        var shares =
            applied.Select(row => new ReturnedShare(
                row.RegistrationId, Payer.Of(row.OrganizationId, row.PayerPersonId), row.InvoiceId,
                row.InvoiceId is { } id ? numbers[id] : null, new Money(row.Cents)))
                .OrderBy(share => share.InvoiceNumber, StringComparer.Ordinal).ToList();
        foreach (var (registrationId, payer, invoiceId, _, amount) in shares)
        {
            // On a credited invoice nothing is due, whatever goes back.
            await db.BillingDocuments.Where(candidate => candidate.BillingDocumentId == invoiceId && !candidate.IsCredited)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.Open, row => row.Open + amount), cancellation);
            db.PaymentApplications.Add(new PaymentApplication(paymentId, registrationId, invoiceId, -amount, at));
            db.LedgerEntries.Add(new LedgerEntry(
                registrationId, LedgerKind.Payment, amount, $"{payment.DescribeTo(payer)}, returned by the bank",
                at)
            { About = paymentId });
        }

        return shares;
    }

    /// <summary>Gives up what is open on an invoice, if it is still as much as was shown.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> TryWriteOffAsync(BillingDocument invoice, Money open, DateTimeOffset at, CancellationToken cancellation)
    {
        var invoiceId = invoice.BillingDocumentId;
        var rows = await db.BillingDocuments
            .Where(candidate => candidate.BillingDocumentId == invoiceId && !candidate.IsCredited && candidate.Open == open
                && open > Money.Zero)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.Open, Money.Zero), cancellation);
        if (rows == 1)
        {
            var registrationId = invoice.RegistrationId ?? throw new InvalidOperationException($"{invoice.Number} is of no registration.");
            db.LedgerEntries.Add(new LedgerEntry(
                registrationId, LedgerKind.WriteOff, -open, $"Written off, invoice {invoice.Number}", at)
            { About = invoiceId });
        }

        return rows == 1;
    }

    private static void RequireOne(int rows, string what)
    {
        if (rows != 1)
        {
            throw new DbUpdateConcurrencyException($"The {what} changed meanwhile.");
        }
    }
}

/// <param name="InvoiceNumber">Null for money that was applied without an invoice.</param>
public sealed record ReturnedShare(Guid RegistrationId, Payer Payer, Guid? InvoiceId, string? InvoiceNumber, Money Amount);
