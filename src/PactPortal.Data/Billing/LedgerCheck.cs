using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Billing;

/// <summary>
/// Adds up every ledger again from prices, payments and documents, and says where what is stored differs. Clean is an empty list.
/// </summary>
public sealed class LedgerCheck(PortalDbContext db)
{
    public async Task<IReadOnlyList<string>> FindDifferencesAsync(CancellationToken cancellation) =>
        // One snapshot: what is paid meanwhile is in all of it or in none.
        await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var snapshot = await db.Database.BeginTransactionAsync(token);
                return (IReadOnlyList<string>)
                [
                    .. await ComparePricesAsync(token), .. await ComparePaymentsAsync(token), .. await CompareInvoicesAsync(token), .. await CompareNumbersAsync(token),
                ];
            },
            cancellation);

    /// <summary>What a ledger charges is what the seats of its team cost; nobody else is charged.</summary>
    private async Task<IEnumerable<string>> ComparePricesAsync(CancellationToken cancellation)
    {
        var charged = await SumsAsync(db.LedgerEntries.AsNoTracking().Where(entry => entry.Kind == LedgerKind.Charge || entry.Kind == LedgerKind.Offset
            || entry.Kind == LedgerKind.Scholarship || entry.Kind == LedgerKind.Discount || entry.Kind == LedgerKind.Adjustment), cancellation);
        var priced = await db.Registrations.AsNoTracking().Where(registration => registration.Status == RegistrationStatus.Confirmed || registration.Status == RegistrationStatus.Cancelled)
            .Select(registration => new
            {
                registration.RegistrationId,
                registration.Reference,
                Cents = db.Set<Attendee>().Where(attendee => attendee.RegistrationId == registration.RegistrationId)
                    .Join(db.Set<AttendeePriceLine>(), attendee => attendee.AttendeeId, line => EF.Property<Guid>(line, "AttendeeId"), (_, line) => (long)(object)line.Line.Amount).Sum(),
            })
            .ToListAsync(cancellation);
        var prices = priced.ToDictionary(row => row.RegistrationId, row => row.Cents);
        return
        [
            .. priced.Where(row => charged.GetValueOrDefault(row.RegistrationId) != row.Cents)
                .Select(row => $"{row.Reference}: charged {new Money(charged.GetValueOrDefault(row.RegistrationId))}, its seats cost {new Money(row.Cents)}"),
            .. charged.Where(row => !prices.ContainsKey(row.Key) && row.Value != 0).Select(row => $"registration {row.Key}: charged {new Money(row.Value)}, and has no seats"),
        ];
    }

    /// <summary>Payments are applied once: to ledgers what to invoices, and never more than came.</summary>
    private async Task<IEnumerable<string>> ComparePaymentsAsync(CancellationToken cancellation)
    {
        var paid = await SumsAsync(db.LedgerEntries.AsNoTracking().Where(entry => entry.Kind == LedgerKind.Payment), cancellation);
        var applied = await db.PaymentApplications.AsNoTracking().GroupBy(application => application.RegistrationId)
            .Select(group => new { group.Key, Cents = group.Sum(application => (long)(object)application.Amount) }).ToDictionaryAsync(row => row.Key, row => row.Cents, cancellation);
        var payments = await db.Payments.AsNoTracking().Select(payment => new
        {
            payment.PaymentId,
            payment.Amount,
            payment.Unapplied,
            payment.Refunded,
            payment.ReturnedAt,
            Applied = db.PaymentApplications.Where(application => application.PaymentId == payment.PaymentId).Sum(application => (long)(object)application.Amount),
        }).ToListAsync(cancellation);
        return
        [
            .. paid.Keys.Union(applied.Keys).Where(id => -paid.GetValueOrDefault(id) != applied.GetValueOrDefault(id))
                .Select(id => $"registration {id}: its ledger says {new Money(-paid.GetValueOrDefault(id))} paid, applications say {new Money(applied.GetValueOrDefault(id))}"),
            .. payments.Where(payment => payment.ReturnedAt is null && payment.Unapplied < Money.Zero || payment.Refunded > payment.Amount)
                .Select(payment => $"payment {payment.PaymentId}: {payment.Unapplied} unapplied and {payment.Refunded} refunded of {payment.Amount}"),
        ];
    }

    /// <summary>Invoices that stand say what their registrations are charged, and are open by what was not applied to them.</summary>
    private async Task<IEnumerable<string>> CompareInvoicesAsync(CancellationToken cancellation)
    {
        var invoices = await db.BillingDocuments.AsNoTracking().Where(document => document.Kind == BillingDocumentKind.Invoice && !document.IsCredited)
            .Select(document => new
            {
                document.Number,
                document.Total,
                document.Open,
                Applied = db.PaymentApplications.Where(application => application.InvoiceId == document.BillingDocumentId).Sum(application => (long)(object)application.Amount),
                WrittenOff = db.LedgerEntries.Where(entry => entry.Kind == LedgerKind.WriteOff && entry.About == document.BillingDocumentId).Sum(entry => (long)(object)entry.Amount),
            }).ToListAsync(cancellation);
        return invoices.Where(invoice => invoice.Open.Cents != invoice.Total.Cents - invoice.Applied + invoice.WrittenOff)
            .Select(invoice => $"invoice {invoice.Number}: {invoice.Open} open, {new Money(invoice.Total.Cents - invoice.Applied + invoice.WrittenOff)} counted");
    }

    /// <summary>Numbers run from 1 to the last one without a gap.</summary>
    private async Task<IEnumerable<string>> CompareNumbersAsync(CancellationToken cancellation)
    {
        var counts = await db.BillingDocuments.AsNoTracking().GroupBy(document => new { document.ConveningId, document.Kind })
            .Select(group => new { group.Key.ConveningId, group.Key.Kind, Count = group.Count() }).ToListAsync(cancellation);
        var sequences = await db.NumberSequences.AsNoTracking().ToDictionaryAsync(sequence => (sequence.ConveningId, sequence.Kind), sequence => sequence.Last, cancellation);
        var documents = counts.ToDictionary(row => (row.ConveningId, row.Kind), row => row.Count);
        return sequences.Keys.Union(documents.Keys).Where(key => sequences.GetValueOrDefault(key) != documents.GetValueOrDefault(key))
            .Select(key => $"{key.Kind} numbers of convening {key.ConveningId}: {sequences.GetValueOrDefault(key)} given, {documents.GetValueOrDefault(key)} documents");
    }

    private static Task<Dictionary<Guid, long>> SumsAsync(IQueryable<LedgerEntry> entries, CancellationToken cancellation) =>
        entries.GroupBy(entry => entry.RegistrationId).Select(group => new { group.Key, Cents = group.Sum(entry => (long)(object)entry.Amount) })
            .ToDictionaryAsync(row => row.Key, row => row.Cents, cancellation);
}
