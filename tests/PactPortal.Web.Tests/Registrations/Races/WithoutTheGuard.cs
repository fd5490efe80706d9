using Microsoft.Data.Sqlite;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations.Races;

/// <summary>
/// The control: the same two buyers, step by step on two connections, with and without the condition in the update. It shows
/// that the other tests of this folder watch a race that is really there.
/// </summary>
public sealed class WithoutTheGuard
{
    private const string Blind = "UPDATE SeatPools SET Taken = Taken + 1 WHERE Key = 'day/1' AND Capacity = 1";
    private const string Guarded = Blind + " AND Taken + 1 <= Capacity";

    [Theory]
    [InlineData(Blind, 2)]
    [InlineData(Guarded, 1)]
    public async Task Buy_BothReadOneSeatLeft_SellsAsOftenAsTheUpdateAllows(string update, int sold)
    {
        await using var app = await PortalApp.StartAsync();
        _ = app.Services;
        await using var first = await OpenAsync(app);
        await using var second = await OpenAsync(app);
        await RunAsync(first, "UPDATE SeatPools SET Capacity = 1, Taken = 0 WHERE Key = 'day/1'");

        var bothSawASeat = await SeatsLeftAsync(first) == 1 && await SeatsLeftAsync(second) == 1;
        var rows = await RunAsync(first, update) + await RunAsync(second, update);

        Assert.True(bothSawASeat);
        // Two convenings have such a pool; each is sold as often as the update lets it.
        Assert.Equal(sold * 2, rows);
    }

    private static async Task<SqliteConnection> OpenAsync(PortalApp app)
    {
        var connection = new SqliteConnection(app.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<int> RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> SeatsLeftAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT MIN(Capacity - Taken) FROM SeatPools WHERE Key = 'day/1'";
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }
}
