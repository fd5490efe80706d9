using System.Diagnostics;
using PactPortal.Testing;

namespace PactPortal.Benchmarks;

/// <summary>Submitting a team of five over HTTP against a transaction that writes as many rows to the same kind of file.</summary>
internal static class Submitting
{
    private const int Teams = 40;

    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        await using var app = await PortalApp.StartAsync();
        app.Serve();
        var partner = await app.SignInAsync(Some.Partner);
        var (elapsed, rows) = (new List<double>(), 0L);
        for (var team = 0; team < Teams; team++)
        {
            var reference = await partner.DraftAsync(5, rate: "partner");
            var review = await partner.GetAsync($"/registrations/{reference}/review");
            var before = await BareTransaction.CountRowsAsync(app);
            var watch = Stopwatch.StartNew();
            await review.PressAsync(PortalBrowser.SubmitButton(review), Some.PurchaseOrder("10,000,000.00"));
            elapsed.Add(watch.Elapsed.TotalMilliseconds);
            rows = await BareTransaction.CountRowsAsync(app) - before;
        }

        var bare = await BareTransaction.MeasureAsync((int)rows, Teams);
        var submit = Rate.Median(elapsed.Skip(Teams / 4));
        return [$"submit {submit:F1} ms for {rows} new rows, bare transaction {bare:F1} ms: ratio {bare / submit:F2} (goal 15 ms)"];
    }
}
