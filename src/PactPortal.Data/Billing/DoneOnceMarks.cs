using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Billing;

namespace PactPortal.Data.Billing;

/// <summary>Finds what was done under a key, inside the commit that would do it.</summary>
public static class DoneOnceMarks
{
    /// <returns>The record that came of it, or null: it wasn't done yet.</returns>
    public static async Task<Guid?> FindDoneAsync(this PortalDbContext db, Guid key, CancellationToken cancellation) =>
        await db.DoneOnce.AsNoTracking().Where(done => done.Key == key).Select(done => (Guid?)done.Subject).SingleOrDefaultAsync(cancellation);
}
