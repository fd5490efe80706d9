using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Counties;

namespace PactPortal.Data.Counties;

public sealed record MemberCount(int Members, int Counties);

/// <summary>What the dated facts say of counties on a day.</summary>
public static class CountyStandings
{
    public static async Task<CountyStanding> ReadStandingAsync(this PortalDbContext db, string? countyCode, DateOnly day, CancellationToken cancellation) =>
        countyCode is null ? CountyStanding.Unknown
        : db.IsCommitting ? CountyStanding.On(day, await db.CountyFacts.AsNoTracking().Where(fact => fact.CountyCode == countyCode).ToListAsync(cancellation))
        : (await db.ReadCountiesAsync(cancellation)).StandingOn(countyCode, day);

    public static async Task<MemberCount> CountMembersAsync(this PortalDbContext db, DateOnly day, CancellationToken cancellation)
    {
        var book = await db.ReadCountiesAsync(cancellation);
        return new MemberCount(book.Counties.Count(county => book.StandingOn(county.Code, day).IsPactMember), book.Counties.Count);
    }

    /// <summary>All counties with their facts: read once for many pages, and straight from the database inside a commit.</summary>
    public static Task<CountyBook> ReadCountiesAsync(this PortalDbContext db, CancellationToken cancellation) =>
        db.KeepAsync("counties", async () => new CountyBook(
            await db.Counties.AsNoTracking().OrderBy(county => county.Code).ToListAsync(cancellation),
            await db.CountyFacts.AsNoTracking().ToListAsync(cancellation)));
}
