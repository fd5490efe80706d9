using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Files;

namespace PactPortal.Data;

/// <summary>Brings the database to the model's migrations.</summary>
public static class Migrating
{
    /// <summary>
    /// Two processes may start on one SQLite file at once. EF's own lock is a row that a killed process leaves behind, so
    /// a lock of the operating system, which dies with its process, stands around it and clears what was left.
    /// </summary>
    public static async Task MigrateAsync(this PortalDbContext db, CancellationToken cancellation)
    {
        if (DatabaseSetup.FileOf(db) is not { } file)
        {
            await db.Database.MigrateAsync(cancellation);
            return;
        }

        OwnerOnly.CreateFolder(Path.GetDirectoryName(file) ?? ".");
        await using var mine = await LockAsync(file + ".migrating", cancellation);
        if (File.Exists(file))
        {
            if (!(await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            {
                return;
            }

            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
        OwnerOnly.Restrict(file, file + "-wal", file + "-shm");
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellation)
    {
        using var retry = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (!cancellation.IsCancellationRequested)
            {
                await retry.WaitForNextTickAsync(cancellation);
            }
        }
    }
}
