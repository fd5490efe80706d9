using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing.Payments;
using PactPortal.Application.Billing.Refunds;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;

namespace PactPortal.Application.Billing;

/// <summary>A month of a fiscal year. What was returned by the bank is in the month it was returned.</summary>
/// <param name="Invoiced">Less what was credited.</param>
public sealed record ReportMonth(DateOnly Month, Money Invoiced, Money Cards, Money Warrants, Money Transfers, Money Returned, Money Refunded, Money WrittenOff)
{
    public Money Received => Cards + Warrants + Transfers - Returned;

    public static ReportMonth operator +(ReportMonth a, ReportMonth b) => a with
    {
        Invoiced = a.Invoiced + b.Invoiced,
        Cards = a.Cards + b.Cards,
        Warrants = a.Warrants + b.Warrants,
        Transfers = a.Transfers + b.Transfers,
        Returned = a.Returned + b.Returned,
        Refunded = a.Refunded + b.Refunded,
        WrittenOff = a.WrittenOff + b.WrittenOff,
    };
}

/// <summary>Adds up a fiscal year by month, in the database. A month begins at local midnight of the convening.</summary>
public static class MoneyReport
{
    public static async Task<IReadOnlyList<ReportMonth>> ReadReportAsync(this PortalDbContext db, Convening convening, FiscalYear year, CancellationToken cancellation)
    {
        var id = convening.ConveningId;
        var bounds = year.Months.Append(year.Next.StartsOn).Select(convening.MidnightBefore).ToList();
        var documents = db.BillingDocuments.AsNoTracking().Where(document => document.ConveningId == id && document.Kind != BillingDocumentKind.Receipt)
            .Select(document => new Movement { At = document.IssuedAt, What = document.Kind == BillingDocumentKind.Invoice ? 1 : 2, Cents = (long)(object)document.Total });
        var received = db.Payments.AsNoTracking().Where(payment => payment.ConveningId == id)
            .Select(payment => new Movement { At = payment.RecordedAt, What = payment.Means == PaymentMeans.Card ? 3 : payment.Means == PaymentMeans.Warrant ? 4 : 5, Cents = (long)(object)payment.Amount });
        var returned = db.Payments.AsNoTracking().Where(payment => payment.ConveningId == id && payment.ReturnedAt != null)
            .Select(payment => new Movement { At = payment.ReturnedAt ?? payment.RecordedAt, What = 6, Cents = (long)(object)payment.Amount });
        var settled =
            from entry in db.LedgerEntries.AsNoTracking()
            where entry.Kind == LedgerKind.Refund || entry.Kind == LedgerKind.WriteOff
            join registration in db.Registrations on entry.RegistrationId equals registration.RegistrationId
            where registration.ConveningId == id
            select new Movement { At = entry.At, What = entry.Kind == LedgerKind.Refund ? 7 : 8, Cents = (long)(object)entry.Amount };
        // What was refunded of cash that paid nothing is in no ledger.
        var unused = db.Refunds.AsNoTracking().Where(refund => refund.ConveningId == id && refund.State == RefundState.Completed && refund.CompletedAt != null)
            .Select(refund => new Movement { At = refund.CompletedAt ?? refund.RequestedAt, What = 7, Cents = (long)(object)refund.Amount - (long)(object)refund.TakenOff });
        var sums = new Dictionary<(int Month, int What), long>();
        foreach (var movements in new[] { documents, received, returned, settled, unused })
        {
            await AddAsync(sums, movements, bounds, cancellation);
        }

        return [.. year.Months.Select((month, at) => new ReportMonth(month, Of(at, 1) - Of(at, 2), Of(at, 3), Of(at, 4), Of(at, 5), Of(at, 6), Of(at, 7), -Of(at, 8)))];

        Money Of(int month, int what) => new(sums.GetValueOrDefault((month, what)));
    }

    private static async Task AddAsync(Dictionary<(int Month, int What), long> sums, IQueryable<Movement> movements, List<DateTimeOffset> bounds, CancellationToken cancellation)
    {
        var (start, end) = (bounds[0], bounds[12]);
        var (b1, b2, b3, b4, b5, b6) = (bounds[1], bounds[2], bounds[3], bounds[4], bounds[5], bounds[6]);
        var (b7, b8, b9, b10, b11) = (bounds[7], bounds[8], bounds[9], bounds[10], bounds[11]);
        var rows = await movements.Where(one => one.At >= start && one.At < end)
            .Select(one => new
            {
                Month = (one.At >= b1 ? 1 : 0) + (one.At >= b2 ? 1 : 0) + (one.At >= b3 ? 1 : 0) + (one.At >= b4 ? 1 : 0) + (one.At >= b5 ? 1 : 0) + (one.At >= b6 ? 1 : 0)
                    + (one.At >= b7 ? 1 : 0) + (one.At >= b8 ? 1 : 0) + (one.At >= b9 ? 1 : 0) + (one.At >= b10 ? 1 : 0) + (one.At >= b11 ? 1 : 0),
                one.What,
                one.Cents,
            })
            .GroupBy(one => new { one.Month, one.What }).Select(group => new { group.Key.Month, group.Key.What, Cents = group.Sum(one => one.Cents) }).ToListAsync(cancellation);
        rows.ForEach(row => sums[(row.Month, row.What)] = sums.GetValueOrDefault((row.Month, row.What)) + row.Cents);
    }

    private sealed class Movement
    {
        public required DateTimeOffset At { get; init; }

        public required int What { get; init; }

        public required long Cents { get; init; }
    }
}
