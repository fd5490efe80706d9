using System.Diagnostics;
using System.Globalization;
using PactPortal.Testing;

namespace PactPortal.Benchmarks;

/// <summary>
/// Processor time of the main pages, one request after another, beside the framework's own bare page: what neighbours on the machine change
/// least. The client's share is in both.
/// </summary>
internal static class PageCosts
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        await using var app = await PagesPerSecond.StartAsync(new TestClock(Some.EarlyMorning));
        var address = app.Serve();
        var (fresno, planner) = (await app.SignInAsync(Some.Fresno), await app.SignInAsync(Some.Planner));
        var reference = await fresno.ConfirmedTeamAsync(5);
        var draft = await fresno.DraftAsync(2);
        await using var bare = await BareHost.StartAsync("");
        using var client = new HttpClient();
        await OfAsync(client, new Uri(bare.Address, "/page"));
        var least = await OfAsync(client, new Uri(bare.Address, "/page"));
        var lines = new List<string> { $"bare Razor page: {Text(least)}" };
        foreach (var (browser, path) in new[]
        {
            (fresno, "/registrations"), (fresno, $"/registrations/{reference}"), (fresno, $"/registrations/{draft}/team"), (fresno, $"/registrations/{draft}/review"),
            (fresno, "/finance"), (fresno, "/finance/statement"), (fresno, "/account/organizations"), (planner, "/planning"), (planner, $"/planning/convenings/{Some.Convening}/registrations"),
        })
        {
            await OfAsync(browser.Http, new Uri(address, path));
            var time = await OfAsync(browser.Http, new Uri(address, path));
            var name = path.Replace(reference, "{reference}", StringComparison.Ordinal).Replace(draft, "{draft}", StringComparison.Ordinal);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {Text(time)}, ratio {least / time:F3}"));
        }

        return lines;
    }

    private static async Task<TimeSpan> OfAsync(HttpClient client, Uri page)
    {
        using var process = Process.GetCurrentProcess();
        var (before, count) = (process.TotalProcessorTime, 0);
        while (process.TotalProcessorTime - before < Length)
        {
            for (var time = 0; time < 20; time++, count++)
            {
                await client.GetByteArrayAsync(page);
            }

            process.Refresh();
        }

        return (process.TotalProcessorTime - before) / count;
    }

    private static string Text(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:F0} µs of processor time");
}
