using Microsoft.EntityFrameworkCore;

namespace PactPortal.Data.Operating;

/// <summary>Reads and writes the row of the operation.</summary>
public static class Operations
{
    /// <summary>Null while mail leaves as usual.</summary>
    public static Task<DateTimeOffset?> MailHeldSinceAsync(this PortalDbContext db, CancellationToken cancellation) =>
        db.OperatingStates.AsNoTracking().Select(state => state.MailHeldSince).SingleAsync(cancellation);

    /// <summary>Inside a commit.</summary>
    /// <returns>False where none was held.</returns>
    public static async Task<bool> ReleaseMailAsync(this PortalDbContext db, CancellationToken cancellation) =>
        await db.OperatingStates.Where(state => state.MailHeldSince != null)
            .ExecuteUpdateAsync(update => update.SetProperty(state => state.MailHeldSince, (DateTimeOffset?)null), cancellation) == 1;

    public static Task HoldMailAsync(this PortalDbContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        DateTimeOffset? since = now;
        return db.MaintainAsync(token => db.OperatingStates.ExecuteUpdateAsync(update => update.SetProperty(state => state.MailHeldSince, since), token), cancellation);
    }

    /// <summary>Throws where the database takes no writes: its disk is full, its file is read-only.</summary>
    public static Task TryWriteAsync(this PortalDbContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        DateTimeOffset? at = now;
        return db.MaintainAsync(token => db.OperatingStates.ExecuteUpdateAsync(update => update.SetProperty(state => state.WriteTriedAt, at), token), cancellation);
    }
}
