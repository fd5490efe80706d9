using System.Globalization;
using Microsoft.Data.Sqlite;
using PactPortal.Testing;

namespace PactPortal.Web.Tests;

/// <summary>How many rows every table holds: what is refused leaves none behind. The audit trail and what signing in leaves are apart.</summary>
internal static class Rows
{
    public static async Task<IReadOnlyDictionary<string, long>> CountAsync(PortalApp app)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await using var connection = new SqliteConnection(app.ConnectionString);
        await connection.OpenAsync();
        foreach (var table in (await TablesAsync(connection)).Where(table => table is not ("AuditEntries" or "AuditDetails" or "PersonAddresses")))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            counts[table] = (long)(await command.ExecuteScalarAsync() ?? 0L);
        }

        return counts;
    }

    /// <summary>A connection that notices what others commit; see <see cref="CommitsOfOthers"/>.</summary>
    public static Task<CommitsOfOthers> WatchAsync(PortalApp app) => CommitsOfOthers.WatchAsync(app.ConnectionString);

    /// <summary>Everything that is written in any column, as text.</summary>
    public static async Task<IReadOnlyList<(string Column, string Value)>> ValuesAsync(PortalApp app)
    {
        var values = new List<(string, string)>();
        await ReadAsync(app, (column, value) => values.Add((column, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")));
        return values;
    }

    /// <summary>Goes through every column of every row.</summary>
    public static async Task ReadAsync(PortalApp app, Action<string, object> read)
    {
        await using var connection = new SqliteConnection(app.ConnectionString);
        await connection.OpenAsync();
        foreach (var table in await TablesAsync(connection))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var columns = Enumerable.Range(0, reader.FieldCount).Select(at => $"{table}.{reader.GetName(at)}").ToArray();
            while (await reader.ReadAsync())
            {
                for (var at = 0; at < columns.Length; at++)
                {
                    read(columns[at], reader.GetValue(at));
                }
            }
        }
    }

    private static async Task<List<string>> TablesAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        var tables = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }
}

/// <summary>Says for the price of one number whether anything was written since it was last asked: SQLite counts the commits of other connections.</summary>
internal sealed class CommitsOfOthers : IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand command;
    private long seen;

    private CommitsOfOthers(SqliteConnection connection)
    {
        (this.connection, command) = (connection, connection.CreateCommand());
        command.CommandText = "PRAGMA data_version";
    }

    public static async Task<CommitsOfOthers> WatchAsync(string connectionString)
    {
        SqliteConnection connection = new(connectionString);
        await connection.OpenAsync();
        CommitsOfOthers watch = new(connection);
        await watch.HaveComeAsync();
        return watch;
    }

    public async Task<bool> HaveComeAsync()
    {
        var before = seen;
        seen = (long)(await command.ExecuteScalarAsync() ?? 0L);
        return seen != before;
    }

    public async ValueTask DisposeAsync()
    {
        await command.DisposeAsync();
        await connection.DisposeAsync();
    }
}
