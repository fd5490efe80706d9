using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;

namespace PactPortal.Application.Billing.Payments;

/// <summary>What the money desk's writes have in common, inside their commits.</summary>
public sealed class PaymentRecorder(
    PortalDbContext db, PaymentApplications applications, ReceiptIssuer receiptIssuer, ReceiptOutbox receiptOutbox,
    RegistrationPayments registrationPayments)
{
    /// <summary>The invoices of a convening with these numbers, by number; another convening's are not there.</summary>
    public async Task<IReadOnlyDictionary<string, BillingDocument>> FindInvoicesAsync(
        Guid conveningId, IReadOnlyCollection<string> numbers, CancellationToken cancellation) =>
        await db.BillingDocuments.AsNoTracking()
            .Where(document => document.ConveningId == conveningId && document.Kind == BillingDocumentKind.Invoice
                && numbers.Contains(document.Number))
            .ToDictionaryAsync(document => document.Number, cancellation);

    /// <summary>The last payment with this number that may be of the same payer: where one of the two is unknown, it may.</summary>
    public Task<Payment?> FindSameAsync(TypedPayment typed, Payer? payer, CancellationToken cancellation)
    {
        var (isUnknown, organizationId, personId) = (payer is null, payer?.OrganizationId, payer?.PersonId);
        return db.Payments.AsNoTracking()
            .Where(one => one.Means == typed.Means && one.Number == typed.Number
                && (isUnknown || (one.OrganizationId == null && one.PayerPersonId == null)
                    || (one.OrganizationId == organizationId && one.PayerPersonId == personId)))
            .OrderByDescending(one => one.Occurrence).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Two who find the same one at once are told apart by the database: the second starts again.</summary>
    public async Task<int> NextOccurrenceAsync(PaymentMeans means, string number, CancellationToken cancellation) =>
        1 + (await db.Payments.Where(one => one.Means == means && one.Number == number)
            .MaxAsync(one => (int?)one.Occurrence, cancellation) ?? 0);

    /// <summary>Puts a new payment down, pays with it, and owes the receipts.</summary>
    public async Task ReceiveAsync(
        Payment payment, Guid key, IReadOnlyList<InvoiceShare> shares, Convening convening, Act act, CancellationToken cancellation)
    {
        db.Payments.Add(payment);
        db.DoneOnce.Add(new DoneOnce(key, payment.PaymentId, act.At));
        // What pays has to be there before it is drawn on.
        await db.SaveChangesAsync(cancellation);
        var taken = await registrationPayments.LimitToOwedAsync(shares, cancellation);
        await PayAsync(
            payment, taken, taken, payment.Amount - Money.Sum(taken.Select(share => share.Amount)), convening, act, cancellation);
    }

    /// <summary>Pays invoices from what is unapplied of a payment, with the lines on their timelines and the receipts.</summary>
    /// <param name="receipted">The shares that nobody has a receipt for yet.</param>
    /// <param name="over">What nobody has a receipt for besides.</param>
    public async Task PayAsync(
        Payment payment, IReadOnlyList<InvoiceShare> shares, IReadOnlyList<InvoiceShare> receipted, Money over, Convening convening,
        Act act, CancellationToken cancellation)
    {
        await applications.ApplyAsync(payment, shares, act.At, cancellation);
        var receipts = await receiptIssuer.IssueAsync(payment, receipted, over, convening, act.At, cancellation);
        await NoteAsync(
            [.. shares.Select(share => (share.RegistrationId,
                $"{share.Amount} received for invoice {share.Invoice.Number} by {Payment.WithinSentence(payment.DescribeTo(share.Payer))}"))], act, cancellation);
        receiptOutbox.OweReceipts(receipts, shares, act);
    }

    public async Task NoteAsync(IReadOnlyList<(Guid RegistrationId, string What)> notes, Act act, CancellationToken cancellation)
    {
        var ids = notes.Select(note => note.RegistrationId).Distinct().ToList();
        var registrations = await db.Registrations.Where(registration => ids.Contains(registration.RegistrationId))
            .ToDictionaryAsync(registration => registration.RegistrationId, cancellation);
        foreach (var (registrationId, what) in notes)
        {
            registrations[registrationId].Note(act, what);
        }
    }
}
