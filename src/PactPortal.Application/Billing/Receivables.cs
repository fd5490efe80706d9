using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing;

/// <summary>What a payer owes, by age.</summary>
/// <param name="Name">Of the organization, or of the person who pays for themselves.</param>
/// <param name="County">In full, or null.</param>
public sealed record Receivable(Payer Payer, string Name, string? County, int Invoices, DateOnly? Oldest, Ageing Ages);

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
            group document by new { document.OrganizationId, document.PayerPersonId } into owed
            select new
            {
                owed.Key.OrganizationId,
                owed.Key.PayerPersonId,
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
            join organization in db.Organizations on owed.OrganizationId equals (Guid?)organization.OrganizationId into organizations
            from organization in organizations.DefaultIfEmpty()
            join person in db.People on owed.PayerPersonId equals (Guid?)person.PersonId into people
            from person in people.DefaultIfEmpty()
            let name = organization == null ? person.Name : organization.Name
            join county in db.Counties on organization.CountyCode equals county.Code into counties
            from county in counties.DefaultIfEmpty()
            orderby owed.Oldest, name, owed.OrganizationId, owed.PayerPersonId
            select new { owed, Name = name, County = county == null ? null : county.Name + " County" }).Skip(skip).Take(take)
                .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new Receivable(
                Payer.Of(row.owed.OrganizationId, row.owed.PayerPersonId), row.Name, row.County, row.owed.Invoices, row.owed.Oldest,
                new Ageing(new Money(row.owed.NotDue), new Money(row.owed.To30), new Money(row.owed.To60), new Money(row.owed.To90),
                    new Money(row.owed.Over90)))),
        ];
    }

    public static async Task<Ageing> SumReceivablesAsync(
        this PortalDbContext db, Guid conveningId, DateOnly today, CancellationToken cancellation)
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
        db.BillingDocuments.AsNoTracking()
            .Where(document => document.ConveningId == conveningId && document.Kind == BillingDocumentKind.Invoice
                && document.Open > Money.Zero);
}
