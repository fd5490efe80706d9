using System.Globalization;
using PactPortal.Testing;

namespace PactPortal.Benchmarks;

/// <summary>Resident memory of the portal's own process after mixed requests.</summary>
internal static class Memory
{
    private const int Requests = 10_000;

    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        var folder = PortalApp.NewFolder();
        string[] open = ["/", "/convenings", $"/convenings/{Some.Convening}", $"/convenings/{Some.Convening}/agenda", $"/convenings/{Some.Convening}/packet", $"/convenings/{Some.Convening}/packet.pdf", "/verify/7QKD-M4WX-23HT", "/nothing/here"];
        string[] own = ["/registrations", "/account/organizations", $"/convenings/{Some.Convening}"];
        await using (var portal = await PortalProcess.StartAsync(folder, Some.EarlyMorning, CancellationToken.None))
        {
            var (visitor, fresno) = (portal.Visit(), await portal.SignInAsync(Some.Fresno));
            await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
                await (number % 4 == 0 ? fresno.GetAsync(own[number / 4 % own.Length]) : visitor.GetAsync(open[number % open.Length])));
            var megabytes = portal.ResidentBytes / (1024.0 * 1024);
            return [string.Create(CultureInfo.InvariantCulture, $"resident after {Requests} mixed requests: {megabytes:F0} MB (goal 220)")];
        }
    }
}
