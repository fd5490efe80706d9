using PactPortal.Testing;

namespace PactPortal.Web.Tests;

/// <summary>The words of a PDF as poppler reads them.</summary>
internal static class PdfText
{
    public static async Task<string> PdfTextAsync(this PortalBrowser browser, string address)
    {
        using var response = await browser.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        return await OfAsync(await response.Content.ReadAsByteArrayAsync());
    }

    public static async Task<string> OfAsync(byte[] pdf)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        try
        {
            await File.WriteAllBytesAsync(path, pdf);
            var answer = await InstalledTool.RunAsync("pdftotext", "-raw", "-enc", "UTF-8", path, "-");
            return Words(answer.Output);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Single spaces between words: lines break elsewhere on paper.</summary>
    public static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
