using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Data.Seats;

/// <summary>
/// Counts every pool, every county's offset seats and the fund again from the registrations, and says where what is stored
/// differs. Clean is an empty list.
/// </summary>
public sealed class Recount(PortalDbContext db)
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
        var confirmed = await db.Registrations.AsNoTracking().Where(registration => registration.Status == RegistrationStatus.Confirmed).ToListAsync(cancellation);
        foreach (var convening in await db.Convenings.AsNoTracking().ToListAsync(cancellation))
        {
            var registrations = confirmed.Where(registration => registration.ConveningId == convening.ConveningId).ToList();
            var rates = convening.Rates.ToDictionary(rate => rate.RateId);
            var counted = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var registration in registrations)
            {
                var seats = registration.Attendees.Select(attendee => (rates[attendee.Details.RateId], attendee.Details.ChosenDay));
                foreach (var (key, count) in SeatNeeds.Of(convening, registration.CountyCode, seats))
                {
                    counted[key] = counted.GetValueOrDefault(key) + count;
                }
            }

            var pools = await db.SeatPools.AsNoTracking().Where(pool => pool.ConveningId == convening.ConveningId).ToListAsync(cancellation);
            differences.AddRange(pools
                .Where(pool => pool.Taken != counted.GetValueOrDefault(pool.Key))
                .Select(pool => $"{convening.Slug} pool {pool.Key}: {pool.Taken} taken, {counted.GetValueOrDefault(pool.Key)} counted"));
            differences.AddRange(counted.Keys.Except(pools.Select(pool => pool.Key)).Select(key => $"{convening.Slug} pool {key}: missing"));

            if (await db.OffsetFunds.AsNoTracking().SingleOrDefaultAsync(fund => fund.ConveningId == convening.ConveningId, cancellation) is { } fund)
            {
                differences.AddRange(await CompareFundAsync(convening.Slug, fund, registrations, cancellation));
            }
        }

        return differences;
    }

    private async Task<IReadOnlyList<string>> CompareFundAsync(
        string slug, OffsetFund fund, IReadOnlyList<Registration> registrations, CancellationToken cancellation)
    {
        var differences = new List<string>();
        var drawn = registrations
            .SelectMany(registration => registration.Attendees.Select(attendee => (registration.CountyCode, Offset: OffsetOf(attendee))))
            .Where(seat => !seat.Offset.IsZero).ToList();
        var total = Money.Sum(drawn.Select(seat => seat.Offset));
        if (fund.Balance != fund.Budget - total)
        {
            differences.Add($"{slug} fund: {fund.Balance} left, {fund.Budget - total} counted");
        }

        var entries = await db.FundEntries.AsNoTracking().Where(entry => entry.OffsetFundId == fund.OffsetFundId).ToListAsync(cancellation);
        var allocated = Money.Sum(entries.Where(entry => entry.Kind == FundEntryKind.Allocation).Select(entry => entry.Amount));
        var commitments = entries.Where(entry => entry.Kind == FundEntryKind.Commitment).ToList();
        if (fund.Balance != allocated - Money.Sum(commitments.Select(entry => entry.Amount)))
        {
            differences.Add($"{slug} fund: its entries do not add up to {fund.Balance}");
        }

        if (fund.ReserveBalance != fund.Reserve - Money.Sum(commitments.Select(entry => entry.FromReserve)))
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

    private static Money OffsetOf(Attendee attendee) => -Money.Sum(attendee.Lines.Where(line => line.Kind == LineKind.Offset).Select(line => line.Amount));
}
