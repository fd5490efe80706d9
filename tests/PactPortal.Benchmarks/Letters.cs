using System.Diagnostics;
using PactPortal.Documents.Letters;
using PactPortal.Documents.Rendering.Pdf;
using PactPortal.Testing;
using PactPortal.Web.Features.Justifications;

namespace PactPortal.Benchmarks;

/// <summary>Justification letters as PDF on one thread, as they are composed and rendered.</summary>
internal static class Letters
{
    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        await using var app = await PortalApp.StartAsync();
        app.Serve();
        var visitor = app.Visit();
        var builder = await visitor.GetAsync($"/convenings/{Some.Convening}/justification");
        var number = (await builder.PressAsync("Make the letter", Some.Letter())).Location?.Split('/')[^1] ?? "";
        await using var scope = app.Services.CreateAsyncScope();
        var letter = await scope.ServiceProvider.GetRequiredService<LetterPages>().FindAsync(number, CancellationToken.None)
            ?? throw new InvalidOperationException("The letter is gone.");
        var document = JustificationLetterDocument.Compose(letter.Facts);
        var renderer = new PdfRenderer();
        for (var time = 0; time < 100; time++)
        {
            renderer.Render(document);
        }

        var (watch, letters) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed < TimeSpan.FromSeconds(5))
        {
            renderer.Render(document);
            letters++;
        }

        return [$"justification letters of four pages: {letters / watch.Elapsed.TotalSeconds:F0} a second on one core, {4 * letters / watch.Elapsed.TotalSeconds:F0} pages (goal 300 one-page letters)"];
    }
}
