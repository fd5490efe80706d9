using Microsoft.Data.Sqlite;

namespace PactPortal.ReleasedStates;

/// <summary>The database of a released portal, read and written past it: today's model is not its own.</summary>
internal sealed class StateDatabase(string folder)
{
    public string File => Path.Combine(folder, "portal.db");

    public string LastMigration() =>
        Read("SELECT max(MigrationId) FROM __EFMigrationsHistory") ?? throw new InvalidOperationException($"{File} has no migrations.");

    public bool HasTable(string name) => Read($"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{name}'") == "1";

    public int Count(string table, string condition) =>
        int.Parse(Read($"SELECT count(*) FROM {table} WHERE {condition}") ?? "0", System.Globalization.CultureInfo.InvariantCulture);

    public void Write(string statement)
    {
        using var command = Open(statement);
        command.ExecuteNonQuery();
    }

    /// <summary>One file, without what was deleted.</summary>
    public void Compact()
    {
        Write("PRAGMA wal_checkpoint(TRUNCATE)");
        Write("VACUUM");
        Write("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private string? Read(string question)
    {
        using var command = Open(question);
        return command.ExecuteScalar()?.ToString();
    }

    private SqliteCommand Open(string statement)
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = statement;
        command.Disposed += (_, _) => connection.Dispose();
        return command;
    }
}
