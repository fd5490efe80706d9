using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

/// <summary>The counts of a page's navigation are read together, however many links have one and however much waits.</summary>
public sealed class NavigationIsOneStatement : PortalScenario
{
    private const string Planning = $"/planning/convenings/{Some.Convening}";

    private readonly Statements statements = new();

    protected override Task<PortalApp> StartAsync() => PortalApp.StartAsync(services: services =>
    {
        services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(statements));
        services.ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(statements));
    });

    [Fact]
    public async Task Visit_PageThatReadsNothingItself_ReadsWhoAsksAndOneStatementOfCounts()
    {
        var administrator = await App.SignInAsync(Some.Administrator);

        var empty = await ReadByAsync(administrator, $"{Planning}/payments/record");
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 2);
        await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(people: 2);
        var full = await ReadByAsync(administrator, $"{Planning}/payments/record");

        Assert.Equal(2, full.Count);
        Assert.Equal(empty, full);
        Assert.Single(full, statement => statement.Contains("UNION ALL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Visit_ByWhoMayOpenLess_CountsLess()
    {
        var (administrator, staff) = (await App.SignInAsync(Some.Administrator), await App.SignInAsync(Some.CheckIn));

        var all = Assert.Single(await ReadByAsync(administrator, $"{Planning}/payments/record"), IsOfCounts);
        var some = Assert.Single(await ReadByAsync(staff, $"{Planning}/lists"), IsOfCounts);

        Assert.Contains("BillingDocuments", all, StringComparison.Ordinal);
        Assert.DoesNotContain("BillingDocuments", some, StringComparison.Ordinal);
        Assert.DoesNotContain("WaitingListEntries", some, StringComparison.Ordinal);
    }

    private static bool IsOfCounts(string statement) =>
        statement.Contains("COUNT(*) AS \"Count\"", StringComparison.Ordinal) && statement.Contains("\"At\"", StringComparison.Ordinal);

    /// <summary>What a second visit asks the database: what is kept in memory for a moment is there then.</summary>
    private async Task<IReadOnlyList<string>> ReadByAsync(PortalBrowser browser, string address)
    {
        await browser.GetAsync(address);
        statements.All.Clear();
        await browser.GetAsync(address);
        return [.. statements.All.Where(statement => !statement.Contains("DemonstrationClock", StringComparison.Ordinal))];
    }

    private sealed class Statements : DbCommandInterceptor
    {
        public ConcurrentQueue<string> All { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            All.Enqueue(command.CommandText);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(ReaderExecuting(command, eventData, result));
    }
}
