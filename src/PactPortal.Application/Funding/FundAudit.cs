using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Funding;

/// <summary>
/// Compares every fund with its entries, every rule's reserve and seats of counties with them too, and what a convening's registrations
/// hold with the offsets in the prices of their seats. Clean is an empty list.
/// </summary>
public sealed class FundAudit(PortalDbContext db)
{
    /// <summary>Inside the caller's snapshot.</summary>
    public async Task<IReadOnlyList<string>> CompareAsync(CancellationToken cancellation)
    {
        var entries = await db.FundEntries.AsNoTracking().ToListAsync(cancellation);
        var ofFund = entries.ToLookup(entry => entry.FundId);
        var ofRule = entries.ToLookup(entry => entry.FundRuleId);
        var rules = (await db.FundRules.AsNoTracking().ToListAsync(cancellation)).ToLookup(rule => rule.FundId);
        var counties = (await db.FundRuleCountySeats.AsNoTracking().ToListAsync(cancellation)).ToLookup(seats => seats.FundRuleId);
        var differences = new List<string>();
        foreach (var fund in await db.Funds.AsNoTracking().OrderBy(fund => fund.Name).ToListAsync(cancellation))
        {
            differences.AddRange(Compare(fund, [.. ofFund[fund.FundId]]));
            differences.AddRange(rules[fund.FundId].SelectMany(rule =>
                Compare(fund, rule, [.. counties[rule.FundRuleId]], [.. ofRule[rule.FundRuleId]])));
        }

        return [.. differences, .. await ComparePricesAsync(entries, cancellation)];
    }

    private static IEnumerable<string> Compare(Fund fund, IReadOnlyList<FundEntry> entries)
    {
        var balance = Money.Sum(entries.Select(entry => entry.Effect));
        if (fund.Balance != balance)
        {
            yield return $"fund {fund.Name}: {fund.Balance} left, its entries add up to {balance}";
        }

        var budget = Money.Sum(entries.Where(entry => entry.FundRuleId is null).Select(entry => entry.Effect));
        if (fund.Budget != budget)
        {
            yield return $"fund {fund.Name}: a budget of {fund.Budget}, its entries add up to {budget}";
        }
    }

    private static IEnumerable<string> Compare(
        Fund fund, FundRule rule, IReadOnlyList<FundRuleCountySeats> counties, IReadOnlyList<FundEntry> entries)
    {
        var held = FundShare.HeldBy(entries);
        if (rule.ReserveBalance != rule.Reserve - held.FromReserve)
        {
            yield return $"fund {fund.Name}: its entries do not add up to a reserve of {rule.ReserveBalance}";
        }

        var used = entries.GroupBy(entry => entry.CountyCode ?? "")
            .ToDictionary(county => county.Key, county => FundShare.HeldBy(county).Seats);
        foreach (var county in counties.Where(county => county.Used != used.GetValueOrDefault(county.CountyCode)))
        {
            yield return $"fund {fund.Name}, offset seats of county {county.CountyCode}: {county.Used} used, {used.GetValueOrDefault(county.CountyCode)} counted";
        }
    }

    /// <summary>A convening at a time: what each registration holds of all funds is what lowers the prices of its seats.</summary>
    private async Task<IReadOnlyList<string>> ComparePricesAsync(IReadOnlyList<FundEntry> entries, CancellationToken cancellation)
    {
        var priced = await db.Registrations.AsNoTracking().IgnoreAutoIncludes()
            .Where(registration => RegistrationStatuses.WithSeats.Contains(registration.Status))
            .Join(db.Attendees, registration => registration.RegistrationId, attendee => attendee.RegistrationId,
                (registration, attendee) => new { registration.RegistrationId, attendee.AttendeeId })
            .Join(db.Set<AttendeePriceLine>(), seat => seat.AttendeeId, line => EF.Property<Guid>(
                line, "AttendeeId"), (seat, line) => new { seat.RegistrationId, line.Line.Kind, line.Line.Amount })
            .Where(seat => seat.Kind == LineKind.Offset)
            .GroupBy(seat => seat.RegistrationId)
            .Select(seats => new
            {
                RegistrationId = seats.Key,
                Seats = seats.Count(),
                Cents = seats.Sum(seat => (long)(object)seat.Amount),
            })
            .ToDictionaryAsync(row => row.RegistrationId, row => (row.Seats, Offset: new Money(-row.Cents)), cancellation);
        var byRegistration = entries.Where(entry => entry.RegistrationId is not null).ToLookup(entry => entry.RegistrationId ?? Guid.Empty);
        var held = byRegistration.ToDictionary(registration => registration.Key, FundShare.HeldBy);
        var rules = byRegistration.ToDictionary(one => one.Key, one => one.Select(entry => entry.FundRuleId).Distinct().Count());
        // A seat that two funds pay is one of the county by each rule.
        var wrong = held.Keys.Union(priced.Keys).Where(id =>
            held.GetValueOrDefault(id, FundShare.None).Amount != priced.GetValueOrDefault(id).Offset
            || (rules.GetValueOrDefault(id) < 2 && held.GetValueOrDefault(id, FundShare.None).Seats != priced.GetValueOrDefault(id).Seats))
                .ToList();
        var references = await db.Registrations.AsNoTracking().IgnoreAutoIncludes()
            .Where(registration => wrong.Contains(registration.RegistrationId))
            .Select(registration => new { registration.RegistrationId, registration.Reference }).ToListAsync(cancellation);
        return [.. references.Select(row =>
            $"{row.Reference}: has {held.GetValueOrDefault(row.RegistrationId, FundShare.None).Amount} of funds, its prices say {priced.GetValueOrDefault(row.RegistrationId).Offset}")];
    }
}
