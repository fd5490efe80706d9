using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Recurring;

namespace PactPortal.Web.Tests.Operations;

/// <summary>Recurring work comes after each pause, whatever happened at the last run, and operators read how that went.</summary>
public sealed class WorkComesBack
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Run_AfterItsPause_IsToldWithItsTime()
    {
        await using var app = await PortalApp.StartAsync();
        var administrator = await app.SignInAsync(Some.Administrator);
        var before = await administrator.GetAsync("/health/ready");

        var after = await UntilAsync(app, administrator, "ExpireHolds ran at");

        Assert.Contains("recurring work, healthy: ", before.Html, StringComparison.Ordinal);
        Assert.Contains("ExpireHolds has not run yet", before.Html, StringComparison.Ordinal);
        Assert.Matches($@"ExpireHolds ran at {app.Clock.Now:yyyy-MM-dd} \d\d:\d\d:\d\dZ", after.Html);
    }

    [Fact]
    public async Task Run_ThatFails_IsLoggedAndComesBack()
    {
        await using var app = await PortalApp.StartAsync(services: services => services.AddRecurring<FailsOnce>(Pause).AddSingleton<Runs>());
        var administrator = await app.SignInAsync(Some.Administrator);

        var failed = await UntilAsync(app, administrator, "FailsOnce failed at");
        var logged = app.Errors.Entries.ToList();
        var recovered = await UntilAsync(app, administrator, "FailsOnce ran at");

        Assert.StartsWith("Degraded\n", failed.Html, StringComparison.Ordinal);
        Assert.Contains(logged, entry => entry.Contains("FailsOnce failed and comes back", StringComparison.Ordinal));
        Assert.StartsWith("Healthy\n", recovered.Html, StringComparison.Ordinal);
    }

    /// <summary>The work runs beside the test: pauses pass until the page says so.</summary>
    private static async Task<Page> UntilAsync(PortalApp app, PortalBrowser administrator, string words)
    {
        for (var pauses = 0; pauses < 200; pauses++)
        {
            app.Clock.Advance(Pause);
            var page = await administrator.GetAsync("/health/ready");
            if (page.Html.Contains(words, StringComparison.Ordinal))
            {
                return page;
            }
        }

        throw new InvalidOperationException($"\"{words}\" was never told.");
    }

    private sealed class Runs
    {
        public int Count { get; set; }
    }

    private sealed class FailsOnce(Runs runs) : IRecurringWork
    {
        public Task ExecuteAsync(CancellationToken cancellation) => ++runs.Count == 1 ? throw new InvalidOperationException("The first time") : Task.CompletedTask;
    }
}
