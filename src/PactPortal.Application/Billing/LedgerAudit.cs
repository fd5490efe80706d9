using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing.Payments;
using PactPortal.Application.Billing.Refunds;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Billing;

/// <summary>
/// Adds up every ledger again from prices, payments and documents, and says where what is stored differs. Clean is an empty list.
/// </summary>
public sealed class LedgerAudit(PortalDbContext db)
{
    public async Task<IReadOnlyList<string>> FindDifferencesAsync(CancellationToken cancellation) =>
        // One snapshot: what is paid meanwhile is in all of it or in none.
        await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var snapshot = await db.Database.BeginTransactionAsync(token);
                return (IReadOnlyList<string>)
                [
                    .. await ComparePricesAsync(token), .. await CompareDiscountsAsync(token), .. await ComparePaymentsAsync(token),
                    .. await CompareInvoicesAsync(token), .. await CompareNumbersAsync(token),
                ];
            },
            cancellation);

    /// <summary>What a ledger charges is what the seats of its team cost; nobody else is charged.</summary>
    private async Task<IEnumerable<string>> ComparePricesAsync(CancellationToken cancellation)
    {
        var charged = await SumsAsync(db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.Kind == LedgerKind.Charge || entry.Kind == LedgerKind.Offset
                || entry.Kind == LedgerKind.Scholarship || entry.Kind == LedgerKind.Discount || entry.Kind == LedgerKind.Adjustment),
                cancellation);
        var priced = await db.Registrations.AsNoTracking()
            .Where(registration => registration.Status == RegistrationStatus.Confirmed
                || registration.Status == RegistrationStatus.Cancelled)
            .Select(registration => new
            {
                registration.RegistrationId,
                registration.Reference,
                Cents = db.Attendees.Where(attendee => attendee.RegistrationId == registration.RegistrationId)
                    .Join(db.Set<AttendeePriceLine>(), attendee => attendee.AttendeeId, line => EF.Property<Guid>(
                        line, "AttendeeId"), (_, line) => (long)(object)line.Line.Amount).Sum() + (long)(object)registration.Kept,
            })
            .ToListAsync(cancellation);
        var prices = priced.ToDictionary(row => row.RegistrationId, row => row.Cents);
        return
        [
            .. priced.Where(row => charged.GetValueOrDefault(row.RegistrationId) != row.Cents)
                .Select(row =>
                    $"{row.Reference}: charged {new Money(charged.GetValueOrDefault(row.RegistrationId))}, its seats cost {new Money(row.Cents)}"),
            .. charged.Where(row => !prices.ContainsKey(row.Key) && row.Value != 0)
                .Select(row => $"registration {row.Key}: charged {new Money(row.Value)}, and has no seats"),
        ];
    }

    /// <summary>What a ledger takes off by code is what the price lines of its seats do, step by step and not only in sum.</summary>
    private async Task<IEnumerable<string>> CompareDiscountsAsync(CancellationToken cancellation)
    {
        var entered = await SumsAsync(db.LedgerEntries.AsNoTracking().Where(entry => entry.Kind == LedgerKind.Discount), cancellation);
        var given = await db.Registrations.AsNoTracking().Where(registration => registration.Status == RegistrationStatus.Confirmed)
            .Join(db.Attendees, registration => registration.RegistrationId, attendee => attendee.RegistrationId, (_, attendee) => attendee)
            .Join(db.Set<AttendeePriceLine>()
                .Where(line => line.Line.Kind == LineKind.Discount), attendee => attendee.AttendeeId,
                line => EF.Property<Guid>(line, "AttendeeId"),
                (attendee, line) => new { attendee.RegistrationId, Cents = (long)(object)line.Line.Amount })
            .GroupBy(row => row.RegistrationId).Select(group => new { group.Key, Cents = group.Sum(row => row.Cents) })
            .ToDictionaryAsync(row => row.Key, row => row.Cents, cancellation);
        return entered.Keys.Union(given.Keys).Where(id => entered.GetValueOrDefault(id) != given.GetValueOrDefault(id))
            .Select(id =>
                $"registration {id}: its ledger takes {new Money(-entered.GetValueOrDefault(id))} off by code, its seats say {new Money(-given.GetValueOrDefault(id))}");
    }

    /// <summary>
    /// A payment is what is unapplied, applied and refunded of it, or was returned and is nothing. Ledgers say what applications say;
    /// a refund takes an application back. What went back and what is asked for is promised, so that nobody
    /// gives the same money back twice.
    /// </summary>
    private async Task<IEnumerable<string>> ComparePaymentsAsync(CancellationToken cancellation)
    {
        var paid = await SumsAsync(db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.Kind == LedgerKind.Payment || entry.Kind == LedgerKind.Refund), cancellation);
        var applied = await db.PaymentApplications.AsNoTracking().GroupBy(application => application.RegistrationId)
            .Select(group => new { group.Key, Cents = group.Sum(application => (long)(object)application.Amount) })
            .ToDictionaryAsync(row => row.Key, row => row.Cents, cancellation);
        var used = await db.PaymentApplications.AsNoTracking().GroupBy(application => application.PaymentId)
            .Select(group => new { group.Key, Cents = group.Sum(application => (long)(object)application.Amount) })
            .ToDictionaryAsync(row => row.Key, row => row.Cents, cancellation);
        var asked = await db.Refunds.AsNoTracking().Where(refund => refund.State == RefundState.Requested)
            .GroupBy(refund => refund.PaymentId)
            .Select(group => new { group.Key, Cents = group.Sum(refund => (long)(object)refund.Amount) })
            .ToDictionaryAsync(row => row.Key, row => row.Cents, cancellation);
        var payments = await db.Payments.AsNoTracking()
            .Select(payment => new
            {
                payment.PaymentId,
                payment.Amount,
                payment.Unapplied,
                payment.Refunded,
                payment.RefundPromised,
                payment.ReturnedAt,
            }).ToListAsync(cancellation);
        return
        [
            .. paid.Keys.Union(applied.Keys).Where(id => -paid.GetValueOrDefault(id) != applied.GetValueOrDefault(id))
                .Select(id =>
                    $"registration {id}: its ledger says {new Money(-paid.GetValueOrDefault(id))} paid, applications say {new Money(applied.GetValueOrDefault(id))}"),
            .. from payment in payments
               let ofIt = new Money(used.GetValueOrDefault(payment.PaymentId))
               where payment.Unapplied < Money.Zero || payment.Refunded < Money.Zero || ofIt < Money.Zero
                   || payment.Unapplied + ofIt + payment.Refunded != (payment.ReturnedAt is null ? payment.Amount : Money.Zero)
               select $"payment {payment.PaymentId}: {payment.Amount}{(payment.ReturnedAt is null ? "" : " returned")}, {payment.Unapplied} unapplied, {ofIt} applied, {payment.Refunded} refunded",
            .. from payment in payments
               let requested = new Money(asked.GetValueOrDefault(payment.PaymentId))
               where payment.RefundPromised > payment.Amount
                   || payment.RefundPromised < Money.Min(payment.Amount, payment.Refunded + requested)
               select $"payment {payment.PaymentId}: {payment.RefundPromised} of {payment.Amount} promised back, {payment.Refunded} refunded and {requested} asked for",
        ];
    }

    /// <summary>Invoices that stand are open by what was neither applied to them nor written off; the others by nothing.</summary>
    private async Task<IEnumerable<string>> CompareInvoicesAsync(CancellationToken cancellation)
    {
        var applied = await db.PaymentApplications.AsNoTracking().Where(application => application.InvoiceId != null)
            .GroupBy(application => application.InvoiceId)
            .Select(group => new { group.Key, Cents = group.Sum(application => (long)(object)application.Amount) })
            .ToListAsync(cancellation);
        var writtenOff = await db.LedgerEntries.AsNoTracking().Where(entry => entry.Kind == LedgerKind.WriteOff)
            .GroupBy(entry => entry.About)
            .Select(group => new { group.Key, Cents = group.Sum(entry => (long)(object)entry.Amount) }).ToListAsync(cancellation);
        var settled = applied.Select(row => (row.Key, Cents: -row.Cents)).Concat(writtenOff.Select(row => (row.Key, row.Cents)))
            .GroupBy(row => row.Key ?? Guid.Empty).ToDictionary(group => group.Key, group => group.Sum(row => row.Cents));
        var invoices = await db.BillingDocuments.AsNoTracking().Where(document => document.Kind == BillingDocumentKind.Invoice)
            .Select(document => new { document.BillingDocumentId, document.Number, document.Total, document.Open, document.IsCredited })
            .ToListAsync(cancellation);
        return
        [
            .. from invoice in invoices
               let counted = invoice.IsCredited ? Money.Zero
                   : new Money(invoice.Total.Cents + settled.GetValueOrDefault(invoice.BillingDocumentId))
               where invoice.Open != counted || invoice.Open < Money.Zero
               select $"invoice {invoice.Number}: {invoice.Open} open, {counted} counted",
            .. settled.Keys.Except(invoices.Select(invoice => invoice.BillingDocumentId))
                .Select(id => $"{id}: paid or written off, and no invoice"),
        ];
    }

    /// <summary>Numbers run from 1 to the last one without a gap.</summary>
    private async Task<IEnumerable<string>> CompareNumbersAsync(CancellationToken cancellation)
    {
        var counts = await db.BillingDocuments.AsNoTracking().GroupBy(document => new { document.ConveningId, document.Kind })
            .Select(group => new { group.Key.ConveningId, group.Key.Kind, Count = group.Count() })
            .ToDictionaryAsync(row => (row.ConveningId, row.Kind), row => row.Count, cancellation);
        var sequences = await db.NumberSequences.AsNoTracking()
            .ToDictionaryAsync(sequence => (sequence.ConveningId, sequence.Kind), sequence => sequence.Last, cancellation);
        return counts.Keys.Union(sequences.Keys).Where(key => sequences.GetValueOrDefault(key) != counts.GetValueOrDefault(key))
            .Select(key =>
                $"{key.Kind} numbers of convening {key.ConveningId}: {sequences.GetValueOrDefault(key)} given, {counts.GetValueOrDefault(key)} documents");
    }

    private static Task<Dictionary<Guid, long>> SumsAsync(IQueryable<LedgerEntry> entries, CancellationToken cancellation) =>
        entries.GroupBy(entry => entry.RegistrationId)
            .Select(group => new { group.Key, Cents = group.Sum(entry => (long)(object)entry.Amount) })
            .ToDictionaryAsync(row => row.Key, row => row.Cents, cancellation);
}
