using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Interleaved;

/// <summary>A portal in which somebody's act is committed between what another's act reads and its first update of a table.</summary>
public abstract class InterleavedScenario : PortalScenario
{
    private readonly OtherAct other = new();

    protected override Task<PortalApp> StartAsync() =>
        PortalApp.StartAsync(services: services =>
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(other)));

    /// <summary>Does an act, and just before its first update of the table what somebody else did after it was begun.</summary>
    protected async Task<T> MeetAsync<T>(string table, Func<Task> others, Func<Task<T>> act)
    {
        Assert.SkipWhen(TestSqlServer.IsThere, "A server lets two write at once and shows it by itself.");
        await using var before = new SqliteConnection("Data Source=:memory:");
        await before.OpenAsync();
        await CopyAsync(to: before);
        other.Record();
        await others();
        other.Await(table, ConnectAsync);
        await CopyAsync(from: before);
        var answer = await act();
        await other.CommitAsync();
        Assert.True(other.HasMet, $"{table} was not updated.");
        return answer;
    }

    private async Task CopyAsync(SqliteConnection? from = null, SqliteConnection? to = null)
    {
        await using var connection = new SqliteConnection(App.ConnectionString);
        await connection.OpenAsync();
        (from ?? connection).CopyInto(to ?? connection);
        // What is kept in memory falls with a commit.
        await App.WriteAsync((_, _) => Task.CompletedTask);
    }

    private async Task<DbConnection> ConnectAsync()
    {
        var connection = new SqliteConnection(App.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
