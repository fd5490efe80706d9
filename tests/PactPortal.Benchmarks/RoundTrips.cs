using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PactPortal.Testing;

namespace PactPortal.Benchmarks;

/// <summary>Commands that one page sends to the database.</summary>
internal static class RoundTrips
{
    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        await using var app = await PortalApp.StartAsync();
        app.Serve();
        using var counter = new CommandCounter();
        var (visitor, fresno, planner) = (app.Visit(), await app.SignInAsync(Some.Fresno), await app.SignInAsync(Some.Planner));
        var reference = await fresno.ConfirmedTeamAsync(5);
        var draft = await fresno.DraftAsync(2);
        var lines = new List<string>();
        foreach (var (browser, path) in new (PortalBrowser, string)[]
        {
            (visitor, "/"), (visitor, $"/convenings/{Some.Convening}"), (visitor, $"/convenings/{Some.Convening}/agenda"), (visitor, $"/convenings/{Some.Convening}/packet"),
            (visitor, $"/convenings/{Some.Convening}/justification"), (fresno, "/registrations"), (fresno, $"/registrations/{reference}"), (fresno, $"/registrations/{draft}/team"), (fresno, "/finance"), (fresno, "/finance/documents"), (fresno, "/finance/statement"),
            (fresno, $"/registrations/{draft}/review"), (fresno, "/account/organizations"), (planner, "/planning"), (planner, $"/planning/convenings/{Some.Convening}/registrations"), (planner, "/planning/counties"),
            (planner, $"/planning/convenings/{Some.Convening}/lists"), (planner, $"/planning/convenings/{Some.Convening}/lists/badges.pdf"), (planner, $"/planning/convenings/{Some.Convening}/reports/funder"),
        })
        {
            await browser.GetAsync(path);
            counter.Commands = 0;
            await browser.GetAsync(path + "?fresh"); // not from the cache of pages
            lines.Add($"{path.Replace(reference, "{reference}", StringComparison.Ordinal).Replace(draft, "{draft}", StringComparison.Ordinal)}: {counter.Commands} (goal 4)");
        }

        return lines;
    }

    /// <summary>Counts what EF Core reports of every context of this process.</summary>
    private sealed class CommandCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> subscriptions = [];

        public CommandCounter() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public int Commands { get; set; }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuted.Name)
            {
                Commands++;
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error) => throw error;

        public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
