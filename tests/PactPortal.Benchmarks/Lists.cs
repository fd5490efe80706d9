using System.Diagnostics;
using PactPortal.Application.Seeding;
using PactPortal.Data.Seeding;
using PactPortal.Testing;

namespace PactPortal.Benchmarks;

/// <summary>The planning team's list with a hundred registrations, and with a hundred thousand.</summary>
internal static class Lists
{
    private const int Times = 40;

    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        var path = $"/planning/convenings/{LoadRegistrations.Slug}/registrations";
        await using var few = await WithAsync(100);
        await using var many = await WithAsync(100_000);
        var (plannerOfFew, plannerOfMany) = (await few.SignInAsync(Some.Planner), await many.SignInAsync(Some.Planner));
        var (ofFew, ofMany) = (new List<double>(), new List<double>());
        for (var time = 0; time < Times; time++)
        {
            ofFew.Add(await TimeAsync(plannerOfFew, path));
            ofMany.Add(await TimeAsync(plannerOfMany, path));
        }

        var (small, large) = (Rate.Median(ofFew.Skip(Times / 4)), Rate.Median(ofMany.Skip(Times / 4)));
        return [$"registrations: {small:F1} ms with 100, {large:F1} ms with 100,000: ratio {large / small:F2} (goal at most 1.2)"];
    }

    private static async Task<PortalApp> WithAsync(int registrations)
    {
        var app = await PortalApp.StartAsync();
        app.Serve();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LoadRegistrations>().ExecuteAsync(registrations, CancellationToken.None);
        return app;
    }

    private static async Task<double> TimeAsync(PortalBrowser browser, string path)
    {
        var watch = Stopwatch.StartNew();
        var page = await browser.GetAsync(path);
        return (int)page.Status == 200 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{page}: {page.Main}");
    }
}
