using System.Diagnostics;
using System.Globalization;
using PactPortal.Documents;
using PactPortal.Documents.Letters;
using PactPortal.Documents.Rendering;
using PactPortal.Documents.Rendering.Html;
using PactPortal.Documents.Rendering.Pdf;
using PactPortal.Testing;
using PactPortal.Web.Features.Justifications;

namespace PactPortal.Benchmarks;

/// <summary>Letters and packets as PDF on one thread, by each renderer the build has, and the letter's page on the web.</summary>
internal static class Letters
{
    private const int Batch = 1_000;

    private static readonly (string Name, IDocumentRenderer Renderer)[] Renderers =
    [
        ("own writer", new PdfRenderer()),
    ];

    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        var letter = await LetterAsync();
        var (page, packet) = (OnePage(letter), letter with { Blocks = [letter.Blocks[0], .. Enumerable.Repeat(letter.Blocks.Skip(1).Prepend(new PageBreak()), 10).SelectMany(part => part)] });
        var lines = new List<string>();
        foreach (var (name, renderer) in Renderers)
        {
            // Whatever is measured first would pay for what is compiled late.
            _ = Flatness(renderer, letter);
            lines.Add($"{name}: {PerSecond(renderer, page):F0} letters of one page a second of one core (goal 300), {PerSecond(renderer, letter):F0} of {Pages(letter)} pages, {PerSecond(renderer, packet):F1} packets of {Pages(packet)} pages");
            lines.Add($"{name}: {Flatness(renderer, letter)}");
        }

        lines.Add(string.Create(CultureInfo.InvariantCulture, $"the same letter as a page on the web: {1000 / PerSecond(() => HtmlRenderer.Render(letter)):F2} ms (goal under 20 ms)"));
        return lines;
    }

    private static async Task<Document> LetterAsync()
    {
        await using var app = await PortalApp.StartAsync();
        app.Serve();
        var visitor = app.Visit();
        var builder = await visitor.GetAsync($"/convenings/{Some.Convening}/justification");
        var number = (await builder.PressAsync("Make the letter", Some.Letter())).Location?.Split('/')[^1] ?? "";
        await using var scope = app.Services.CreateAsyncScope();
        var letter = await scope.ServiceProvider.GetRequiredService<LetterPages>().FindAsync(number, null, CancellationToken.None)
            ?? throw new InvalidOperationException("The letter is gone.");
        return JustificationLetterDocument.Compose(letter.Facts);
    }

    /// <summary>As much of the letter as one page holds.</summary>
    private static Document OnePage(Document letter) =>
        Enumerable.Range(1, letter.Blocks.Count).Select(count => letter with { Blocks = [.. letter.Blocks.Take(count)] }).TakeWhile(part => Pages(part) == 1).Last();

    private static int Pages(Document document) => new PdfRenderer().Render(document).AsSpan().Count("/Type/Page/"u8);

    private static double PerSecond(IDocumentRenderer renderer, Document document) => PerSecond(() => renderer.Render(document));

    /// <summary>By processor time, so that neighbours on the machine count as little as they can.</summary>
    private static double PerSecond(Action render)
    {
        _ = Run(render, TimeSpan.FromSeconds(3));
        return Run(render, TimeSpan.FromSeconds(5));
    }

    private static double Run(Action render, TimeSpan length)
    {
        using var process = Process.GetCurrentProcess();
        var (before, count) = (process.TotalProcessorTime, 0);
        while (process.TotalProcessorTime - before < length)
        {
            for (var time = 0; time < 10; time++, count++)
            {
                render();
            }

            process.Refresh();
        }

        return count / (process.TotalProcessorTime - before).TotalSeconds;
    }

    /// <summary>What stays after a thousand letters, and after a thousand more.</summary>
    private static string Flatness(IDocumentRenderer renderer, Document letter)
    {
        var (heap, resident) = After(renderer, letter);
        var (heapAfterMore, residentAfterMore) = After(renderer, letter);
        return string.Create(CultureInfo.InvariantCulture, $"after {2 * Batch} letters against {Batch}, managed heap {heapAfterMore / 1024 / 1024.0:F1} to {heap / 1024 / 1024.0:F1} MB: {(double)heapAfterMore / heap:F2}; resident {residentAfterMore / 1024 / 1024} to {resident / 1024 / 1024} MB: {(double)residentAfterMore / resident:F2} (goal 1)");
    }

    private static (long Heap, long Resident) After(IDocumentRenderer renderer, Document letter)
    {
        for (var time = 0; time < Batch; time++)
        {
            renderer.Render(letter);
        }

        var heap = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return (heap, process.WorkingSet64);
    }
}
