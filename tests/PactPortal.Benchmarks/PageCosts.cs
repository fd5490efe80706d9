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
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(500);
    private const int Rounds = 7;
    private const int WarmUp = 600;

    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        await using var app = await PagesPerSecond.StartAsync(new TestClock(Some.EarlyMorning));
        var address = app.Serve();
        var (fresno, planner) = (await app.SignInAsync(Some.Fresno), await app.SignInAsync(Some.Planner));
        var reference = await fresno.ConfirmedTeamAsync(5);
        var draft = await fresno.DraftAsync(2);
        await using var bare = await BareHost.StartAsync("");
        using var client = new HttpClient();
        var least = new Uri(bare.Address, "/page");
        await AskAsync(client, least, WarmUp);
        var lines = new List<string>();
        foreach (var (browser, path) in new[]
        {
            (fresno, "/registrations"), (fresno, $"/registrations/{reference}"), (fresno, $"/registrations/{draft}/team"), (fresno, $"/registrations/{draft}/review"),
            (fresno, "/finance"), (fresno, "/finance/statement"), (fresno, "/account/organizations"), (planner, "/planning"), (planner, $"/planning/convenings/{Some.Convening}/registrations"),
        })
        {
            var page = new Uri(address, path);
            await AskAsync(browser.Http, page, WarmUp);
            var (ratios, times) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                var (framework, portal) = (await OfAsync(client, least), await OfAsync(browser.Http, page));
                ratios.Add(framework / portal);
                times.Add(portal.TotalMicroseconds);
            }

            var name = path.Replace(reference, "{reference}", StringComparison.Ordinal).Replace(draft, "{draft}", StringComparison.Ordinal);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {Rate.Median(times):F0} µs of processor time, bare Razor page {Rate.Median(times) * Rate.Median(ratios):F0} µs: ratio {Rate.Median(ratios):F3}"));
        }

        return lines;
    }

    private static async Task AskAsync(HttpClient client, Uri page, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await client.GetByteArrayAsync(page);
        }
    }

    private static async Task<TimeSpan> OfAsync(HttpClient client, Uri page)
    {
        using var process = Process.GetCurrentProcess();
        var (before, count) = (process.TotalProcessorTime, 0);
        while (process.TotalProcessorTime - before < Length)
        {
            await AskAsync(client, page, 20);
            count += 20;
            process.Refresh();
        }

        return (process.TotalProcessorTime - before) / count;
    }
}
