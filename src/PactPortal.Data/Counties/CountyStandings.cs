using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Counties;

namespace PactPortal.Data.Counties;

public sealed record MemberCount(int Members, int Counties);

/// <summary>What the dated facts say of counties on a day.</summary>
public static class CountyStandings
{
    public static async Task<CountyStanding> ReadStandingAsync(this PortalDbContext db, string? countyCode, DateOnly day, CancellationToken cancellation) =>
        countyCode is null
            ? CountyStanding.Unknown
            : CountyStanding.On(day, await db.CountyFacts.AsNoTracking().Where(fact => fact.CountyCode == countyCode).ToListAsync(cancellation));

    public static async Task<MemberCount> CountMembersAsync(this PortalDbContext db, DateOnly day, CancellationToken cancellation)
    {
        var counties = await db.Counties
            .Select(county => db.CountyFacts
                .Where(fact => fact.CountyCode == county.Code && fact.Kind == CountyFactKind.PactMembership && fact.EffectiveOn <= day)
                .OrderByDescending(fact => fact.EffectiveOn).ThenByDescending(fact => fact.RecordedAt)
                .Select(fact => fact.Holds)
                .FirstOrDefault())
            .ToListAsync(cancellation);
        return new MemberCount(counties.Count(isMember => isMember), counties.Count);
    }
}
