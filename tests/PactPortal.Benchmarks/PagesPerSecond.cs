using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PactPortal.Application;
using PactPortal.Testing;
using PactPortal.Web.Hosting;

namespace PactPortal.Benchmarks;

/// <summary>Pages against what the framework does by itself, on real ports, both in this process with their client.</summary>
internal static class PagesPerSecond
{
    private const int AtOnce = 8;

    public static async Task<IReadOnlyList<string>> PublicAsync()
    {
        await using var app = await StartAsync(TimeProvider.System);
        var (address, path) = (app.Serve(), $"/convenings/{Some.Convening}");
        using var client = new HttpClient();
        var page = await client.GetStringAsync(new Uri(address, path));
        await using var bare = await BareHost.StartAsync(page);
        var (portal, framework) = await Rate.OfBothAsync(
            () => client.GetByteArrayAsync(new Uri(address, path)), () => client.GetByteArrayAsync(new Uri(bare.Address, "/cached")), AtOnce);
        return [$"convening page {portal:F0}/s, bare cached answer of {page.Length} characters {framework:F0}/s: ratio {portal / framework:F2} (goal 0.6)"];
    }

    /// <summary>
    /// As in Production there is no demonstration's clock, whose form would make each page somebody's own, and nobody looks whether
    /// a page asset changed on disk.
    /// </summary>
    internal static Task<PortalApp> StartAsync(TimeProvider time) => PortalApp.StartAsync(
        settings: new Dictionary<string, string> { ["ReloadStaticAssetsAtRuntime"] = "false" },
        services: services => services.RemoveAll<TimeProvider>().AddSingleton(time).RemoveAll<RealTime>().AddSingleton(new RealTime(time)).RemoveAll<DemonstrationTimeProvider>());

    public static async Task<IReadOnlyList<string>> SignedInAsync()
    {
        await using var app = await StartAsync(new TestClock(Some.EarlyMorning));
        var address = app.Serve();
        var fresno = await app.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(5);
        await using var bare = await BareHost.StartAsync("");
        using var client = new HttpClient();
        var results = new List<string>();
        foreach (var (path, goal) in new[] { ("/registrations", "0.25"), ($"/registrations/{reference}", "0.15") })
        {
            var size = (await fresno.Http.GetStringAsync(new Uri(path, UriKind.Relative))).Length;
            var (portal, framework) = await Rate.OfBothAsync(
                () => fresno.Http.GetByteArrayAsync(new Uri(address, path)), () => client.GetByteArrayAsync(new Uri(bare.Address, "/page")), AtOnce);
            results.Add($"{path.Replace(reference, "{reference}", StringComparison.Ordinal)} ({size} characters) {portal:F0}/s, bare Razor page {framework:F0}/s: ratio {portal / framework:F2} (goal {goal})");
        }

        return results;
    }
}
