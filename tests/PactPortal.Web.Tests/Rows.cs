using Microsoft.Data.Sqlite;
using PactPortal.Testing;

namespace PactPortal.Web.Tests;

/// <summary>How many rows every table holds: what is refused leaves none behind. The audit trail and accounts (failed sign-ins) are apart.</summary>
internal static class Rows
{
    public static async Task<IReadOnlyDictionary<string, long>> CountAsync(PortalApp app)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await using var connection = new SqliteConnection(app.ConnectionString);
        await connection.OpenAsync();
        foreach (var table in await TablesAsync(connection))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            counts[table] = (long)(await command.ExecuteScalarAsync() ?? 0L);
        }

        return counts;
    }

    /// <summary>Everything that is written in any column, as text.</summary>
    public static async Task<IReadOnlyList<(string Column, string Value)>> ValuesAsync(PortalApp app)
    {
        var values = new List<(string, string)>();
        await using var connection = new SqliteConnection(app.ConnectionString);
        await connection.OpenAsync();
        foreach (var table in await TablesAsync(connection))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var at = 0; at < reader.FieldCount; at++)
                {
                    values.Add(($"{table}.{reader.GetName(at)}", Convert.ToString(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture) ?? ""));
                }
            }
        }

        return values;
    }

    private static async Task<List<string>> TablesAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('AuditEntries')";
        var tables = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }
}
