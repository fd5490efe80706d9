using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Convenings;

namespace PactPortal.Data.Convenings;

/// <summary>Convenings whole, with days, tiers and rates, for pages: read once for many, and straight from the database inside a commit.</summary>
public static class ConveningReading
{
    public static Task<IReadOnlyList<Convening>> ReadConveningsAsync(this PortalDbContext db, CancellationToken cancellation) =>
        db.KeepAsync<IReadOnlyList<Convening>>("convenings", async () => await db.Convenings.AsNoTracking().ToListAsync(cancellation));

    /// <summary>The published convening at an address, or null.</summary>
    public static async Task<Convening?> FindConveningAsync(this PortalDbContext db, string slug, CancellationToken cancellation) =>
        db.IsCommitting
            ? await db.Convenings.AsNoTracking().SingleOrDefaultAsync(convening => convening.IsPublished && convening.Slug == slug, cancellation)
            : (await db.ReadConveningsAsync(cancellation)).SingleOrDefault(convening => convening.IsPublished && string.Equals(convening.Slug, slug, StringComparison.Ordinal));

    public static async Task<Convening> GetConveningAsync(this PortalDbContext db, Guid conveningId, CancellationToken cancellation) =>
        db.IsCommitting
            ? await db.Convenings.AsNoTracking().SingleAsync(convening => convening.ConveningId == conveningId, cancellation)
            : (await db.ReadConveningsAsync(cancellation)).Single(convening => convening.ConveningId == conveningId);

    /// <summary>Any convening, published or not: money comes long after it.</summary>
    public static async Task<Convening?> FindAnyConveningAsync(this PortalDbContext db, string slug, CancellationToken cancellation) =>
        db.IsCommitting
            ? await db.Convenings.AsNoTracking().SingleOrDefaultAsync(convening => convening.Slug == slug, cancellation)
            : (await db.ReadConveningsAsync(cancellation)).SingleOrDefault(convening => string.Equals(convening.Slug, slug, StringComparison.Ordinal));
}
