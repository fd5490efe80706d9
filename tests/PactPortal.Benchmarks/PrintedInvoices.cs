using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Billing;
using PactPortal.Application.Seeding;
using PactPortal.Data;
using PactPortal.Data.Seeding;
using PactPortal.Documents;
using PactPortal.Documents.Billing;
using PactPortal.Documents.Rendering.Pdf;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;

namespace PactPortal.Benchmarks;

/// <summary>A thousand invoices as print jobs, and what memory it takes beside a hundred.</summary>
internal static class PrintedInvoices
{
    private const int Few = 100, Many = 1_000, Often = 50;

    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        await PrintAsync(Few, "OnePdf");
        var (fewAtOnce, fewPeak) = await PrintAsync(Few, "OnePdf");
        var (pdf, peak) = await PrintAsync(Many, "OnePdf");
        var (zip, zipPeak) = await PrintAsync(Many, "Zip");
        var (fewHeld, manyHeld) = await HeldAsync();
        return
        [
            Line($"1,000 invoices as one PDF in {pdf.TotalSeconds:F1} s, as a ZIP in {zip.TotalSeconds:F1} s; 100 as one PDF in {fewAtOnce.TotalSeconds:F1} s"),
            Line($"peak managed memory of the process while it prints, with garbage: 100 {fewPeak:F0} MB, 1,000 {peak:F0} MB, ZIP {zipPeak:F0} MB"),
            Line($"held by the writer at its most: {fewHeld:F2} MB for 100, {manyHeld:F2} MB for 1,000 (goal flat: a few bytes a page)"),
        ];
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private static async Task<(TimeSpan Time, double Megabytes)> PrintAsync(int count, string form)
    {
        await using var app = await InvoicedAsync(count);
        var planner = await app.SignInAsync(Some.Planner);
        await planner.AskForPrintAsync("Invoices", form, LoadRegistrations.Slug);
        GC.Collect();
        var (watch, peak) = (Stopwatch.StartNew(), 0L);
        using CancellationTokenSource done = new();
        var sampling = Task.Run(async () =>
        {
            using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(10));
            while (!done.IsCancellationRequested)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
                await timer.WaitForNextTickAsync();
            }
        });
        await app.PrintAsync();
        var time = watch.Elapsed;
        await done.CancelAsync();
        await sampling;
        return (time, Megabytes(peak));
    }

    /// <summary>What is alive while documents are bound, beyond what was before.</summary>
    private static async Task<(double Few, double Many)> HeldAsync()
    {
        await using var app = await InvoicedAsync(Few);
        var invoices = await app.QueryAsync(db => db.BillingDocuments.AsNoTracking().Where(document => document.Kind == BillingDocumentKind.Invoice).Take(Few).ToListAsync());
        var renderer = new PdfRenderer();
        renderer.Bind(new Binder("Warm-up", Some.EarlyMorning, Documents(invoices, Few, () => { })), Stream.Null);
        return (Held(Few), Held(Many));

        double Held(int count)
        {
            var (before, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
            renderer.Bind(new Binder("All", Some.EarlyMorning, Documents(invoices, count, () => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)))), Stream.Null);
            return Megabytes(most - before);
        }
    }

    private static IEnumerable<Document> Documents(List<BillingDocument> invoices, int count, Action now)
    {
        for (var number = 0; number < count; number++)
        {
            yield return BillingDocumentComposer.Compose(invoices[number % invoices.Count], "https://pact.example.org/verify/7QKDM4WX23HT");
            if (number % Often == Often - 1)
            {
                now();
            }
        }
    }

    private static async Task<PortalApp> InvoicedAsync(int count)
    {
        var app = await PortalApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        // One in twenty asks and is not confirmed.
        await scope.ServiceProvider.GetRequiredService<LoadRegistrations>().ExecuteAsync((count * 20 / 19) + 20, CancellationToken.None);
        // Those seeds are charged already; here they are as teams from before there were ledgers.
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().LedgerEntries.ExecuteDeleteAsync();
        await scope.ServiceProvider.GetRequiredService<BillConfirmedTeams>().ExecuteAsync(Act.OfPortal(app.Clock.Now, "Measured"), _ => app.Clock.Now, CancellationToken.None);
        return app;
    }

    private static double Megabytes(long bytes) => bytes / (1024.0 * 1024);
}
