using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Pricing;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Seats;

/// <summary>
/// Counts every pool, every county's offset seats, the fund and the uses of every code again from the registrations, and says where what is stored
/// differs. Clean is an empty list.
/// </summary>
public sealed class SeatAudit(PortalDbContext db, DiscountAudit discountAudit)
{
    public async Task<IReadOnlyList<string>> FindDifferencesAsync(CancellationToken cancellation)
    {
        // One snapshot: seats that are being sold meanwhile are in all of it or in none.
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var snapshot = await db.Database.BeginTransactionAsync(token);
                return await CompareAsync(token);
            },
            cancellation);
    }

    private async Task<IReadOnlyList<string>> CompareAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        foreach (var convening in await db.Convenings.AsNoTracking().ToListAsync(cancellation))
        {
            var counted = await CountSeatsAsync(convening, cancellation);
            var pools = await db.SeatPools.AsNoTracking().Where(pool => pool.ConveningId == convening.ConveningId).ToListAsync(cancellation);
            differences.AddRange(pools
                .Where(pool => pool.Taken != counted.GetValueOrDefault(pool.Key))
                .Select(pool => $"{convening.Slug} pool {pool.Key}: {pool.Taken} taken, {counted.GetValueOrDefault(pool.Key)} counted"));
            differences.AddRange(counted.Keys.Except(pools.Select(pool => pool.Key)).Select(key => $"{convening.Slug} pool {key}: missing"));

            if (await db.OffsetFunds.AsNoTracking().SingleOrDefaultAsync(fund => fund.ConveningId == convening.ConveningId, cancellation) is { } fund)
            {
                differences.AddRange(await CompareFundAsync(convening.Slug, fund, cancellation));
            }

            differences.AddRange(await discountAudit.CompareAsync(convening, cancellation));
        }

        return differences;
    }

    // The database groups the people by what decides their pools: there may be a hundred thousand of them.
    private async Task<Dictionary<string, int>> CountSeatsAsync(Convening convening, CancellationToken cancellation)
    {
        var groups = await db.Registrations.AsNoTracking()
            .Where(registration => registration.ConveningId == convening.ConveningId && RegistrationStatuses.WithSeats.Contains(registration.Status))
            .Join(db.Attendees, registration => registration.RegistrationId, attendee => attendee.RegistrationId, (registration, attendee) => new { registration.CountyCode, attendee.Details.RateId, attendee.Details.ChosenDay })
            .GroupBy(seat => new { seat.CountyCode, seat.RateId, seat.ChosenDay })
            .Select(group => new { group.Key.CountyCode, group.Key.RateId, group.Key.ChosenDay, Seats = group.Count() })
            .ToListAsync(cancellation);
        var rates = convening.Rates.ToDictionary(rate => rate.RateId);
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var key in SeatNeeds.Of(convening, group.CountyCode, [(rates[group.RateId], group.ChosenDay)]).Keys)
            {
                counted[key] = counted.GetValueOrDefault(key) + group.Seats;
            }
        }

        return counted;
    }

    private async Task<IReadOnlyList<string>> CompareFundAsync(string slug, OffsetFund fund, CancellationToken cancellation)
    {
        var differences = new List<string>();
        var drawn = await db.Registrations.AsNoTracking()
            .Where(registration => registration.ConveningId == fund.ConveningId && RegistrationStatuses.WithSeats.Contains(registration.Status))
            .Join(db.Attendees, registration => registration.RegistrationId, attendee => attendee.RegistrationId, (registration, attendee) => new { registration.CountyCode, attendee.AttendeeId })
            .Join(db.Set<AttendeePriceLine>(), seat => seat.AttendeeId, line => EF.Property<Guid>(line, "AttendeeId"), (seat, line) => new { seat.CountyCode, line.Line.Kind, line.Line.Amount })
            .Where(seat => seat.Kind == LineKind.Offset)
            .Select(seat => new { seat.CountyCode, Offset = -seat.Amount })
            .ToListAsync(cancellation);
        var total = Money.Sum(drawn.Select(seat => seat.Offset));
        if (fund.Balance != fund.Budget - total)
        {
            differences.Add($"{slug} fund: {fund.Balance} left, {fund.Budget - total} counted");
        }

        var entries = await db.FundEntries.AsNoTracking().Where(entry => entry.OffsetFundId == fund.OffsetFundId).ToListAsync(cancellation);
        var allocated = Money.Sum(entries.Where(entry => entry.Kind == FundEntryKind.Allocation).Select(entry => entry.Amount));
        var commitments = entries.Where(entry => entry.Kind == FundEntryKind.Commitment).ToList();
        var releases = entries.Where(entry => entry.Kind == FundEntryKind.Release).ToList();
        if (fund.Balance != allocated - Money.Sum(commitments.Select(entry => entry.Amount)) + Money.Sum(releases.Select(entry => entry.Amount)))
        {
            differences.Add($"{slug} fund: its entries do not add up to {fund.Balance}");
        }

        if (fund.ReserveBalance != fund.Reserve - Money.Sum(commitments.Select(entry => entry.FromReserve)) + Money.Sum(releases.Select(entry => entry.FromReserve)))
        {
            differences.Add($"{slug} fund: its entries do not add up to a reserve of {fund.ReserveBalance}");
        }

        var byCounty = drawn.GroupBy(seat => seat.CountyCode ?? "").ToDictionary(group => group.Key, group => group.Count());
        var used = await db.CountyOffsetSeats.AsNoTracking().Where(seats => seats.OffsetFundId == fund.OffsetFundId).ToListAsync(cancellation);
        differences.AddRange(used
            .Where(seats => seats.Used != byCounty.GetValueOrDefault(seats.CountyCode))
            .Select(seats => $"{slug} offset seats of county {seats.CountyCode}: {seats.Used} used, {byCounty.GetValueOrDefault(seats.CountyCode)} counted"));
        return differences;
    }
}
