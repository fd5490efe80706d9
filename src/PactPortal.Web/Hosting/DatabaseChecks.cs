using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Web.Hosting.Keys;

namespace PactPortal.Web.Hosting;

/// <summary>What a database must be before somebody works with it: up to date, outside Development nobody's demonstration, and its keys readable.</summary>
public sealed class DatabaseChecks(PortalDbContext db, PrepareKeys keys, IHostEnvironment environment)
{
    /// <exception cref="StartRefusedException">It isn't.</exception>
    public async Task RequireSoundAsync(CancellationToken cancellation)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            throw new StartRefusedException("The database is behind the program: run the verb migrate first.");
        }

        if (!environment.IsDevelopment() && await db.DemonstrationClocks.AnyAsync(cancellation))
        {
            throw new StartRefusedException("The database holds the demonstration, whose password is public: start with another database, or set ASPNETCORE_ENVIRONMENT to Development.");
        }

        await keys.ExecuteAsync(cancellation);
    }
}
