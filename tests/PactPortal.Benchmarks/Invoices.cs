using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Billing;
using PactPortal.Application.Seeding;
using PactPortal.Data;
using PactPortal.Data.Seeding;
using PactPortal.Domain;
using PactPortal.Testing;

namespace PactPortal.Benchmarks;

/// <summary>Charging and invoicing a thousand confirmed teams, and ten thousand; then the check that adds all of it up again.</summary>
internal static class Invoices
{
    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        await IssueAsync(100);
        var (thousand, check) = await IssueAsync(1_000);
        var (tenThousand, checkOfMany) = await IssueAsync(10_000);
        return
        [
            $"invoices: 1,000 in {thousand.TotalSeconds:F1} s (goal under 20 s), 10,000 in {tenThousand.TotalSeconds:F1} s: {tenThousand / thousand / 10:F2} times as long for each (goal about 1)",
            $"check-ledger: {check.TotalSeconds:F2} s over 1,000, {checkOfMany.TotalSeconds:F2} s over 10,000",
        ];
    }

    private static async Task<(TimeSpan Issue, TimeSpan Check)> IssueAsync(int count)
    {
        await using var app = await PortalApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        // One in twenty asks and is not confirmed.
        await services.GetRequiredService<LoadRegistrations>().ExecuteAsync((count * 20 / 19) + 20, CancellationToken.None);
        // Those seeds are charged already; here they are as teams from before there were ledgers.
        await services.GetRequiredService<PortalDbContext>().LedgerEntries.ExecuteDeleteAsync();
        var watch = Stopwatch.StartNew();
        var billed = await services.GetRequiredService<BillConfirmedTeams>().ExecuteAsync(Act.OfPortal(app.Clock.Now, "Measured"), _ => app.Clock.Now, CancellationToken.None);
        // By the invoice, times as many as are spoken of.
        var issue = watch.Elapsed * count / billed;
        watch.Restart();
        var differences = await app.LedgerAsync();
        return differences.Count == 0 ? (issue, watch.Elapsed) : throw new InvalidOperationException(differences[0]);
    }
}
