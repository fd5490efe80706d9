using System.Diagnostics;
using System.Globalization;
using PactPortal.Testing;

namespace PactPortal.Benchmarks;

/// <summary>How long whoever comes first waits: for the first page from the process's start, and for the first view of each main page.</summary>
internal static class FirstViews
{
    // As long as the portal is left alone before somebody comes.
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(15);

    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        var folder = PortalApp.NewFolder();
        string reference, draft;
        await using (var before = await PortalProcess.StartAsync(folder, Some.EarlyMorning, CancellationToken.None))
        {
            var fresno = await before.SignInAsync(Some.Fresno);
            (reference, draft) = (await fresno.ConfirmedTeamAsync(5), await fresno.DraftAsync(2));
        }

        var watch = Stopwatch.StartNew();
        await using var portal = await PortalProcess.StartAsync(folder, Some.EarlyMorning, CancellationToken.None);
        await portal.Visit().GetAsync("/");
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"first page {watch.Elapsed.TotalSeconds:F1} s after the process began (goal 3 s)") };
        await Task.Delay(Alone);
        var (coordinator, planner) = (await portal.SignInAsync(Some.Fresno), await portal.SignInAsync(Some.Planner));
        foreach (var (browser, path) in new[]
        {
            (portal.Visit(), $"/convenings/{Some.Convening}"), (coordinator, "/registrations"), (coordinator, $"/registrations/{reference}"), (coordinator, $"/registrations/{draft}/team"),
            (coordinator, $"/registrations/{draft}/review"), (coordinator, "/finance"), (coordinator, "/account/organizations"), (planner, "/planning"), (planner, $"/planning/convenings/{Some.Convening}/registrations"),
        })
        {
            watch.Restart();
            var page = await browser.GetAsync(path);
            var elapsed = watch.Elapsed.TotalMilliseconds;
            var name = path.Replace(reference, "{reference}", StringComparison.Ordinal).Replace(draft, "{draft}", StringComparison.Ordinal);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: first view {elapsed:F0} ms (goal 150 ms), {(int)page.Status}"));
        }

        return lines;
    }
}
