using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Counties;
using PactPortal.Documents.Reports;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Reports;

/// <summary>Adds up, in the database, what the funder's report says.</summary>
public sealed class FunderReportPages(PortalDbContext db, TimeProvider time)
{
    public async Task<FunderReportFacts> ReadAsync(PlannerConvening convening, CancellationToken cancellation)
    {
        var id = convening.ConveningId;
        var fund = await FundAsync(id, cancellation);
        return new FunderReportFacts
        {
            Convening = convening.Whole,
            AsOf = time.GetUtcNow(),
            Counties = (await db.ReadCountiesAsync(cancellation)).Counties,
            Teams = await Confirmed(id).GroupBy(registration => registration.CountyCode)
                .Select(group => new CountedTeams(group.Key, group.Count())).ToListAsync(cancellation),
            People = await PeopleAsync(id, cancellation),
            Fund = [.. fund.Where(sum => !sum.IsElsewhere).Select(sum => sum.Sum)],
            UsedElsewhere = Money.Sum(fund.Where(sum => sum.IsElsewhere).Select(sum => Used(sum.Sum))),
            Money = await MoneyAsync(id, cancellation),
        };
    }

    private IQueryable<Registration> Confirmed(Guid conveningId) => db.Registrations.AsNoTracking().IgnoreAutoIncludes()
        .Where(registration => registration.ConveningId == conveningId && registration.Status == RegistrationStatus.Confirmed);

    private Task<List<CountedPeople>> PeopleAsync(Guid conveningId, CancellationToken cancellation) => (
        from registration in Confirmed(conveningId)
        join attendee in db.Attendees.IgnoreAutoIncludes() on registration.RegistrationId equals attendee.RegistrationId
        group attendee by new { registration.CountyCode, attendee.Details.AgencyType } into counted
        select new CountedPeople(counted.Key.CountyCode, counted.Key.AgencyType, counted.Count())).ToListAsync(cancellation);

    /// <summary>What was done to the convening's funds themselves, and what it and others have of them.</summary>
    private async Task<IReadOnlyList<(FundSum Sum, bool IsElsewhere)>> FundAsync(Guid conveningId, CancellationToken cancellation)
    {
        var sums = await (
            from entry in db.FundEntries.AsNoTracking()
            join rule in db.FundRules on entry.FundId equals rule.FundId
            where rule.ConveningId == conveningId
            select new
            {
                entry.Kind,
                entry.CountyCode,
                IsElsewhere = entry.ConveningId != null
                && entry.ConveningId != conveningId,
                Cents = (long)(object)entry.Amount
            })
            .GroupBy(entry => new { entry.Kind, entry.CountyCode, entry.IsElsewhere })
            .Select(group => new { group.Key.Kind, group.Key.CountyCode, group.Key.IsElsewhere, Cents = group.Sum(entry => entry.Cents) })
            .ToListAsync(cancellation);
        return [.. sums.Select(sum => (new FundSum(sum.Kind, sum.CountyCode, new Money(sum.Cents)), sum.IsElsewhere))];
    }

    private static Money Used(FundSum sum) => sum.Kind switch
    {
        FundEntryKind.Commitment => sum.Amount,
        FundEntryKind.Release => -sum.Amount,
        FundEntryKind.Allocation or FundEntryKind.Draw or FundEntryKind.Raise or FundEntryKind.Lower => Money.Zero,
    };

    /// <summary>One question: what ledgers say, and what documents say, each by kind.</summary>
    private async Task<ReportedMoney> MoneyAsync(Guid conveningId, CancellationToken cancellation)
    {
        var entries =
            from entry in db.LedgerEntries.AsNoTracking()
            join registration in db.Registrations on entry.RegistrationId equals registration.RegistrationId
            where registration.ConveningId == conveningId
            select new
            {
                What = entry.Kind == LedgerKind.Charge ? 1 : entry.Kind == LedgerKind.Offset ? 2 : entry.Kind == LedgerKind.Scholarship ? 3
                    : entry.Kind == LedgerKind.Discount ? 4 : entry.Kind == LedgerKind.Adjustment ? 5 : 0,
                Cents = (long)(object)entry.Amount,
            };
        var documents = db.BillingDocuments.AsNoTracking()
            .Where(document => document.ConveningId == conveningId && document.Kind != BillingDocumentKind.Receipt)
            .Select(document => new { What = document.Kind == BillingDocumentKind.Invoice ? 6 : 7, Cents = (long)(object)document.Total });
        var sums = await entries.Concat(documents).GroupBy(row => row.What)
            .Select(group => new { group.Key, Cents = group.Sum(row => row.Cents) })
            .ToDictionaryAsync(sum => sum.Key, sum => new Money(sum.Cents), cancellation);
        return new ReportedMoney(Of(1), Of(2), Of(3), Of(4), Of(5), Of(6) - Of(7));

        Money Of(int what) => sums.GetValueOrDefault(what);
    }
}
