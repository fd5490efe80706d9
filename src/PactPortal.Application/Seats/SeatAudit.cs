using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Funding;
using PactPortal.Application.Pricing;
using PactPortal.Application.Programme.Choices;
using PactPortal.Data;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Seats;

/// <summary>
/// Counts every pool, every county's offset seats, every fund and the uses of every code again from the registrations, and says where what
/// is stored differs. Clean is an empty list.
/// </summary>
public sealed class SeatAudit(PortalDbContext db, DiscountAudit discountAudit, FundAudit fundAudit)
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
            var counted = await CountSeatsAsync(convening, key => convening.SeatsIn(key) is not null, cancellation);
            var sessions = await db.CountSeatsOfSessionsAsync(convening.ConveningId, cancellation);
            var pools = await db.SeatPools.AsNoTracking().Where(pool => pool.ConveningId == convening.ConveningId)
                .ToListAsync(cancellation);
            differences.AddRange(pools
                .Select(pool => (Pool: pool, Counted: pool.Kind == SeatPoolKind.Session ? Of(sessions, pool.Key) : counted.GetValueOrDefault(pool.Key)))
                .Where(one => one.Pool.Taken != one.Counted)
                .Select(one => $"{convening.Slug} pool {one.Pool.Key}: {one.Pool.Taken} taken, {one.Counted} counted"));
            differences.AddRange(counted.Keys.Except(pools.Select(pool => pool.Key))
                .Select(key => $"{convening.Slug} pool {key}: missing"));
            differences.AddRange(pools.Where(pool => pool.Kind != SeatPoolKind.Session && !IsOf(convening, pool.Key))
                .Select(pool => $"{convening.Slug} pool {pool.Key}: of no day and no rate"));

            differences.AddRange(await discountAudit.CompareAsync(convening, cancellation));
        }

        return [.. differences, .. await fundAudit.CompareAsync(cancellation)];
    }

    /// <summary>The seats that people have, by the key of each pool that there is, or is to be.</summary>
    /// <param name="isLimited">Whether there is a pool: of a day, of each county on a day, of a rate.</param>
    public async Task<Dictionary<string, int>> CountSeatsAsync(
        Convening convening, Func<string, bool> isLimited, CancellationToken cancellation)
    {
        // The database groups the people by what decides their pools: there may be a hundred thousand of them.
        var groups = await db.Registrations.AsNoTracking()
            .Where(registration => registration.ConveningId == convening.ConveningId
                && RegistrationStatuses.WithSeats.Contains(registration.Status))
            .Join(db.Attendees, registration => registration.RegistrationId, attendee => attendee.RegistrationId,
                (registration, attendee) => new { registration.CountyCode, attendee.Details.RateId, attendee.Details.ChosenDay })
            .GroupBy(seat => new { seat.CountyCode, seat.RateId, seat.ChosenDay })
            .Select(group => new { group.Key.CountyCode, group.Key.RateId, group.Key.ChosenDay, Seats = group.Count() })
            .ToListAsync(cancellation);
        var rates = convening.Rates.ToDictionary(rate => rate.RateId);
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var key in SeatNeeds.Of(isLimited, group.CountyCode, [(rates[group.RateId], group.ChosenDay)]).Keys)
            {
                counted[key] = counted.GetValueOrDefault(key) + group.Seats;
            }
        }

        return counted;
    }

    private static int Of(Dictionary<Guid, int> sessions, string key) =>
        sessions.Where(one => SeatPoolKey.Session(one.Key) == key).Sum(one => one.Value);

    private static bool IsOf(Convening convening, string key) =>
        convening.Rates.Any(rate => key == SeatPoolKey.Rate(rate.Code))
        || convening.Days.Any(day => key == SeatPoolKey.Day(day.Number)
            || key.StartsWith(SeatPoolKey.Day(day.Number) + "/", StringComparison.Ordinal));
}
