using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PactPortal.Testing;

namespace PactPortal.Benchmarks;

/// <summary>What the machine can do: a transaction that writes so many rows to the same kind of file, and nothing else.</summary>
internal static class BareTransaction
{
    /// <summary>The rows of every table there is: what is done between two countings made the difference.</summary>
    public static async Task<long> CountRowsAsync(PortalApp app)
    {
        await using var connection = new SqliteConnection(app.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat('SELECT COUNT(*) AS Rows FROM \"' || name || '\"', ' UNION ALL ') FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        command.CommandText = $"SELECT SUM(Rows) FROM ({await command.ExecuteScalarAsync()})";
        return await command.ExecuteScalarAsync() is long rows ? rows : 0;
    }

    /// <returns>Milliseconds of the one in the middle.</returns>
    public static async Task<double> MeasureAsync(int rows, int times)
    {
        var folder = PortalApp.NewFolder();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")}");
        await connection.OpenAsync();
        await RunAsync("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE TABLE Rows (Id TEXT PRIMARY KEY, One TEXT, Two TEXT, Three INTEGER)");
        var elapsed = new List<double>();
        for (var time = 0; time < times; time++)
        {
            var watch = Stopwatch.StartNew();
            await using var transaction = await connection.BeginTransactionAsync();
            for (var row = 0; row < rows; row++)
            {
                await RunAsync($"INSERT INTO Rows VALUES ('{Guid.CreateVersion7()}', 'Some words of usual length', 'More of them, and longer than the first', {row})");
            }

            await transaction.CommitAsync();
            elapsed.Add(watch.Elapsed.TotalMilliseconds);
        }

        await connection.CloseAsync();
        SqliteConnection.ClearPool(connection);
        Directory.Delete(folder, recursive: true);
        return Rate.Median(elapsed);

        async Task RunAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }
}
