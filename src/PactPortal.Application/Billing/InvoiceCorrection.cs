using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Billing;

/// <summary>Puts a credit note and a new invoice in the place of what a team was invoiced, inside the commit that changes it.</summary>
public sealed class InvoiceCorrection(
    PortalDbContext db, DocumentNumbers numbers, InvoiceIssuer issuer, PaymentApplications applications,
    RegistrationPayments registrationPayments)
{
    /// <summary>
    /// Credits every invoice of the registration that stands, invoices what its seats cost now, and puts what was paid on the new invoice,
    /// no more. What of it the new invoice doesn't need stays with the registration, without an invoice, until it is given back.
    /// </summary>
    public async Task ReinvoiceAsync(
        Registration registration, Convening convening, string reason, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var standing = await db.BillingDocuments
            .Where(document => document.RegistrationId == registration.RegistrationId && document.Kind == BillingDocumentKind.Invoice
                && !document.IsCredited)
            .OrderBy(document => document.IssuedAt).ThenBy(document => document.Number).ToListAsync(cancellation);
        var paid = await registrationPayments.ReadPaymentsOfAsync(registration.RegistrationId, cancellation);
        foreach (var part in paid)
        {
            await RequireUnchangedAsync(part.Payment, cancellation);
        }

        foreach (var invoice in standing)
        {
            TakeOff(invoice, paid, at);
            await CreditAsync(invoice, convening, reason, at, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        var issued = registration.Total > Money.Zero
            ? (await issuer.InvoiceAsync(
                [registration], convening, _ => at, standing.Count > 0 ? standing[^1].BillingDocumentId : null, cancellation))[0]
            : null;
        await db.SaveChangesAsync(cancellation); // the new invoice can be paid from here on
        await PutBackAsync(registration, issued, standing, paid, at, cancellation);
    }

    /// <summary>The payment's row comes first: whoever moves its money meanwhile, or promises it, makes this start again.</summary>
    private async Task RequireUnchangedAsync(Payment payment, CancellationToken cancellation)
    {
        if (await db.Payments.Where(candidate => candidate.PaymentId == payment.PaymentId && candidate.Unapplied == payment.Unapplied
                && candidate.RefundPromised == payment.RefundPromised && candidate.Refunded == payment.Refunded
                && candidate.ReturnedAt == payment.ReturnedAt)
            .ExecuteUpdateAsync(update => update.SetProperty(candidate => candidate.Unapplied, payment.Unapplied), cancellation) != 1)
        {
            throw new DbUpdateConcurrencyException($"Payment {payment.PaymentId} changed meanwhile.");
        }
    }

    private void TakeOff(BillingDocument invoice, IReadOnlyList<RegistrationPayment> paid, DateTimeOffset at)
    {
        foreach (var (payment, amount) in paid.SelectMany(part => part.Invoiced.Where(use => use.InvoiceId == invoice.BillingDocumentId)
            .Select(use => (part.Payment, use.Amount))))
        {
            var share = new InvoiceShare(invoice, amount);
            db.PaymentApplications.Add(new PaymentApplication(
                payment.PaymentId, share.RegistrationId, invoice.BillingDocumentId, -amount, at));
            db.LedgerEntries.Add(new LedgerEntry(
                share.RegistrationId, LedgerKind.Payment, amount, $"{payment.DescribeTo(share.Payer)}, taken off invoice {invoice.Number}",
                at)
            { About = payment.PaymentId });
        }
    }

    private async Task PutBackAsync(
        Registration registration, BillingDocument? issued, IReadOnlyList<BillingDocument> credited,
        IReadOnlyList<RegistrationPayment> paid, DateTimeOffset at, CancellationToken cancellation)
    {
        var creditedIds = credited.Select(invoice => invoice.BillingDocumentId).ToList();
        var parts = Reapplication.Of(issued?.Total ?? Money.Zero, [.. paid.Select(part => new PaidPart(
            part.Payment.PaymentId, Money.Sum(part.Invoiced.Where(use => creditedIds.Contains(use.InvoiceId)).Select(use => use.Amount)),
            part.Held, part.Promised))]);
        foreach (var (part, before) in parts.Zip(paid))
        {
            if (issued is not null && part.Applied > Money.Zero)
            {
                await applications.PutOnInvoiceAsync(before.Payment, new InvoiceShare(issued, part.Applied), at, cancellation);
            }

            Hold(registration, before.Payment, part.Held - before.Held, at);
        }
    }

    /// <param name="more">Held of the payment besides what is held already; negative where that went to an invoice.</param>
    private void Hold(Registration registration, Payment payment, Money more, DateTimeOffset at)
    {
        if (!more.IsZero)
        {
            db.PaymentApplications.Add(new PaymentApplication(payment.PaymentId, registration.RegistrationId, null, more, at));
            db.LedgerEntries.Add(new LedgerEntry(
                registration.RegistrationId, LedgerKind.Payment, -more,
                $"{payment.DescribeTo(registration.Payer)}{(more < Money.Zero ? ", taken off what waited" : "")}", at)
            { About = payment.PaymentId });
        }
    }

    private async Task CreditAsync(
        BillingDocument invoice, Convening convening, string reason, DateTimeOffset at, CancellationToken cancellation)
    {
        var number = (await numbers.TakeAsync(convening, BillingDocumentKind.CreditNote, 1, cancellation))[0];
        invoice.Credit();
        db.BillingDocuments.Add(new BillingDocument(
            BillingDocumentKind.CreditNote, invoice.ConveningId, invoice.Payer, invoice.RegistrationId, at,
            invoice.Facts with
            {
                Number = number,
                IssuedOn = convening.LocalDay(at),
                DueOn = null,
                TermsDays = null,
                RegardingNumber = invoice.Number,
                Reason = reason,
            })
        {
            Regarding = invoice.BillingDocumentId,
        });
    }
}
