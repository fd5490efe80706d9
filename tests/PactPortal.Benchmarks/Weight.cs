using System.IO.Compression;
using AngleSharp.Html.Parser;
using PactPortal.Testing;

namespace PactPortal.Benchmarks;

/// <summary>What the convening's page brings with it at a first visit, compressed.</summary>
internal static class Weight
{
    /// <summary>What the page's letters need; a test in the browser watches that it fetches these and no other.</summary>
    private static readonly string[] Fonts =
    [
        "public-sans-latin-400-normal", "public-sans-latin-600-normal", "public-sans-latin-700-normal",
        "Latin-Merriweather-Regular", "Latin-Merriweather-Italic", "PortalDigits",
    ];

    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        await using var app = await PortalApp.StartAsync();
        var address = app.Serve();
        using var client = new HttpClient();
        var path = $"/convenings/{Some.Convening}";
        var html = await client.GetStringAsync(new Uri(address, path));
        var page = new HtmlParser().ParseDocument(html);
        var sheet = page.QuerySelector("link[rel=stylesheet]")?.GetAttribute("href") ?? "";
        var fonts = page.QuerySelectorAll("link[rel=preload][as=font]").Select(link => link.GetAttribute("href") ?? "").Concat(Fonts.Select(font => $"/fonts/{font}.woff2")).Distinct().ToList();
        var parts = new List<(string Name, double Bytes)> { ("HTML, as a proxy compresses it", Brotli(html)), ("style sheet, likewise", Brotli(await client.GetStringAsync(new Uri(address, sheet)))) };
        foreach (var font in fonts)
        {
            parts.Add((font.Split('/')[^1], await SizeAsync(client, new Uri(address, font))));
        }

        return [.. parts.Select(part => $"{part.Name}: {part.Bytes / 1024:F1} KB"), $"together {parts.Sum(part => part.Bytes) / 1024:F1} KB (goal 150)"];
    }

    private static async Task<double> SizeAsync(HttpClient client, Uri address) => (await client.GetByteArrayAsync(address)).Length;

    private static double Brotli(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return packed.Length;
    }
}
