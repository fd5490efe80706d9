using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing;

/// <summary>What an organization owes, by age.</summary>
/// <param name="County">In full, or null.</param>
public sealed record Receivable(Guid OrganizationId, string Organization, string? County, int Invoices, DateOnly? Oldest, Ageing Ages);

/// <summary>Reads what is open, added up by the database.</summary>
public static class Receivables
{
    /// <param name="today">In the convening's zone: an invoice is overdue from the day after its due date.</param>
    public static async Task<IReadOnlyList<Receivable>> ReadReceivablesAsync(
        this PortalDbContext db, Guid conveningId, DateOnly today, int skip, int take, CancellationToken cancellation)
    {
        var (month, two, three) = (today.AddDays(-30), today.AddDays(-60), today.AddDays(-90));
        var sums =
            from document in Open(db, conveningId)
            group document by document.OrganizationId into owed
            select new
            {
                OrganizationId = owed.Key,
                Invoices = owed.Count(),
                Oldest = owed.Min(document => document.DueOn),
                NotDue = owed.Sum(document => document.DueOn == null || document.DueOn >= today ? (long)(object)document.Open : 0),
                To30 = owed.Sum(document => document.DueOn < today && document.DueOn >= month ? (long)(object)document.Open : 0),
                To60 = owed.Sum(document => document.DueOn < month && document.DueOn >= two ? (long)(object)document.Open : 0),
                To90 = owed.Sum(document => document.DueOn < two && document.DueOn >= three ? (long)(object)document.Open : 0),
                Over90 = owed.Sum(document => document.DueOn < three ? (long)(object)document.Open : 0),
            };
        var rows = await (
            from owed in sums
            join organization in db.Organizations on owed.OrganizationId equals organization.OrganizationId
            join county in db.Counties on organization.CountyCode equals county.Code into counties
            from county in counties.DefaultIfEmpty()
            orderby owed.Oldest, organization.Name, owed.OrganizationId
            select new { owed, organization.Name, County = county == null ? null : county.Name + " County" }).Skip(skip).Take(take).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new Receivable(
                row.owed.OrganizationId, row.Name, row.County, row.owed.Invoices, row.owed.Oldest,
                new Ageing(new Money(row.owed.NotDue), new Money(row.owed.To30), new Money(row.owed.To60), new Money(row.owed.To90), new Money(row.owed.Over90)))),
        ];
    }

    public static async Task<Ageing> SumReceivablesAsync(this PortalDbContext db, Guid conveningId, DateOnly today, CancellationToken cancellation)
    {
        var (month, two, three) = (today.AddDays(-30), today.AddDays(-60), today.AddDays(-90));
        var sum = await Open(db, conveningId).GroupBy(document => document.ConveningId).Select(owed => new
        {
            NotDue = owed.Sum(document => document.DueOn == null || document.DueOn >= today ? (long)(object)document.Open : 0),
            To30 = owed.Sum(document => document.DueOn < today && document.DueOn >= month ? (long)(object)document.Open : 0),
            To60 = owed.Sum(document => document.DueOn < month && document.DueOn >= two ? (long)(object)document.Open : 0),
            To90 = owed.Sum(document => document.DueOn < two && document.DueOn >= three ? (long)(object)document.Open : 0),
            Over90 = owed.Sum(document => document.DueOn < three ? (long)(object)document.Open : 0),
        }).SingleOrDefaultAsync(cancellation);
        return sum is null
            ? Ageing.Nothing
            : new Ageing(new Money(sum.NotDue), new Money(sum.To30), new Money(sum.To60), new Money(sum.To90), new Money(sum.Over90));
    }

    private static IQueryable<BillingDocument> Open(PortalDbContext db, Guid conveningId) =>
        db.BillingDocuments.AsNoTracking().Where(document => document.ConveningId == conveningId && document.Kind == BillingDocumentKind.Invoice && document.Open > Money.Zero);
}
