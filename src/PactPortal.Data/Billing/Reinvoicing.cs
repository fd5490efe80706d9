using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Billing;

/// <summary>Puts a credit note and a new invoice in the place of what a team was invoiced, inside the commit that changes it.</summary>
public static class Reinvoicing
{
    /// <summary>
    /// Credits every invoice of the registration that stands, invoices what its seats cost now, and applies what was paid to the new
    /// invoice; the rest of it is unapplied from here on.
    /// </summary>
    public static async Task ReinvoiceAsync(
        this PortalDbContext db, Registration registration, Convening convening, string reason, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var standing = await db.BillingDocuments
            .Where(document => document.RegistrationId == registration.RegistrationId && document.Kind == BillingDocumentKind.Invoice && !document.IsCredited)
            .OrderBy(document => document.IssuedAt).ThenBy(document => document.Number).ToListAsync(cancellation);
        // Of a refund that failed, what was to go back is on no invoice: it pays the new one like the rest.
        var payments = new List<Guid>(await db.TakeOffAsync(registration.RegistrationId, null, at, cancellation));
        foreach (var invoice in standing)
        {
            payments.AddRange(await db.TakeOffAsync(registration.RegistrationId, invoice, at, cancellation));
            await db.CreditAsync(invoice, convening, reason, at, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        if (registration.Total <= Money.Zero)
        {
            return;
        }

        var invoiced = await db.InvoiceAsync([registration], convening, _ => at, standing.Count > 0 ? standing[^1].BillingDocumentId : null, cancellation);
        foreach (var paymentId in payments.Distinct())
        {
            await db.PayAsync(paymentId, invoiced[0].BillingDocumentId, at, cancellation);
        }
    }

    /// <summary>What was paid on an invoice is unapplied again.</summary>
    /// <param name="invoice">Null: what the registration was paid without one.</param>
    internal static async Task<IReadOnlyList<Guid>> TakeOffAsync(
        this PortalDbContext db, Guid registrationId, BillingDocument? invoice, DateTimeOffset at, CancellationToken cancellation)
    {
        var invoiceId = invoice?.BillingDocumentId;
        var applied = (await db.PaymentApplications.AsNoTracking()
                .Where(application => application.RegistrationId == registrationId && application.InvoiceId == invoiceId).ToListAsync(cancellation))
            .GroupBy(application => application.PaymentId).Select(group => (PaymentId: group.Key, Amount: Money.Sum(group.Select(application => application.Amount))))
            .Where(row => !row.Amount.IsZero).ToList();
        foreach (var (paymentId, amount) in applied)
        {
            var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == paymentId, cancellation);
            var (before, after) = (payment.Unapplied, payment.Unapplied + amount);
            if (await db.Payments.Where(candidate => candidate.PaymentId == paymentId && candidate.Unapplied == before)
                .ExecuteUpdateAsync(update => update.SetProperty(candidate => candidate.Unapplied, after), cancellation) != 1)
            {
                throw new DbUpdateConcurrencyException($"What pays {invoice?.Number ?? registrationId.ToString()} changed meanwhile.");
            }

            db.PaymentApplications.Add(new PaymentApplication(paymentId, registrationId, invoiceId, -amount, at));
            db.LedgerEntries.Add(new LedgerEntry(registrationId, LedgerKind.Payment, amount, $"{payment.Describe()}, taken off {(invoice is null ? "what waited" : $"invoice {invoice.Number}")}", at) { About = paymentId });
        }

        return [.. applied.Select(row => row.PaymentId)];
    }

    private static async Task CreditAsync(this PortalDbContext db, BillingDocument invoice, Convening convening, string reason, DateTimeOffset at, CancellationToken cancellation)
    {
        var number = (await db.TakeNumbersAsync(convening, BillingDocumentKind.CreditNote, 1, cancellation))[0];
        invoice.Credit();
        db.BillingDocuments.Add(new BillingDocument(
            BillingDocumentKind.CreditNote, invoice.ConveningId, invoice.OrganizationId, invoice.RegistrationId, at,
            invoice.Facts with { Number = number, IssuedOn = convening.LocalDay(at), DueOn = null, TermsDays = null, RegardingNumber = invoice.Number, Reason = reason })
        {
            Regarding = invoice.BillingDocumentId,
        });
    }
}
