using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Files;

namespace PactPortal.Data;

/// <summary>The embedded database as a file: copied while others write to it, and opened elsewhere.</summary>
public static class EmbeddedDatabase
{
    /// <summary>A copy as of one instant, by SQLite's own backup, in a new file. Nobody has to stop writing.</summary>
    /// <exception cref="IOException">It can't be written there.</exception>
    public static void Copy(PortalDbContext db, string target)
    {
        OwnerOnly.Create(target).Dispose();
        using var from = new SqliteConnection(db.Database.GetConnectionString());
        using var to = new SqliteConnection(Alone(target));
        try
        {
            from.Open();
            to.Open();
            from.CopyInto(to);
        }
        catch (SqliteException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    /// <summary>
    /// Puts one database's content in place of another's. Whoever opens a database first reads its log anew and lets nobody in until then;
    /// the driver waits for that in commands and not in a copy, which fails at once ("database is locked", 261) unless
    /// SQLite itself is told to wait.
    /// </summary>
    public static void CopyInto(this SqliteConnection from, SqliteConnection to)
    {
        foreach (var connection in new[] { from, to })
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA busy_timeout=30000";
            command.ExecuteNonQuery();
        }

        from.BackupDatabase(to);
    }

    /// <summary>The database in a file that nobody else has open; nothing of it stays in a pool.</summary>
    public static PortalDbContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        DatabaseSetup.ConfigureSqlite(options, Alone(file));
        return new SqlitePortalDbContext(options.Options);
    }

    /// <summary>Whether all of it can be read and its indexes agree with its tables.</summary>
    public static async Task<bool> IsWholeAsync(PortalDbContext db, CancellationToken cancellation)
    {
        try
        {
            return await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check")
                .ToListAsync(cancellation) is ["ok"];
        }
        catch (SqliteException exception) when (DatabaseTrial.IsDamaged(exception))
        {
            return false;
        }
    }

    /// <summary>Whether it is of a version that keeps keys in the database; from then on one can be told to mail nobody.</summary>
    public static async Task<bool> HoldsKeysAsync(PortalDbContext db, CancellationToken cancellation) =>
        await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = 'DataProtectionKeys'")
            .SingleAsync(cancellation) == 1;

    private static string Alone(string file) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
}
