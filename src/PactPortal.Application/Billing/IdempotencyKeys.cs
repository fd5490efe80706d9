using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing;

/// <summary>Finds what was done under a key, inside the commit that would do it.</summary>
public sealed class IdempotencyKeys(PortalDbContext db)
{
    /// <returns>The record that came of it, or null: it wasn't done yet.</returns>
    public async Task<Guid?> FindAsync(Guid key, CancellationToken cancellation) =>
        await db.DoneOnce.AsNoTracking().Where(done => done.Key == key).Select(done => (Guid?)done.Subject).SingleOrDefaultAsync(cancellation);
}
