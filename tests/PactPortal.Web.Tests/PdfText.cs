using System.ComponentModel;
using System.Diagnostics;
using PactPortal.Testing;

namespace PactPortal.Web.Tests;

/// <summary>The words of a PDF as poppler reads them; where it is not installed the test says so.</summary>
internal static class PdfText
{
    public static async Task<string> PdfTextAsync(this PortalBrowser browser, string address)
    {
        using var response = await browser.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        try
        {
            await File.WriteAllBytesAsync(path, await response.Content.ReadAsByteArrayAsync());
            ProcessStartInfo start = new("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
            using var process = Start(start);
            Assert.SkipUnless(process is not null, "pdftotext is not installed; Debian has it in poppler-utils.");
            var text = await process!.StandardOutput.ReadToEndAsync(); // not null: skipped above
            await process.WaitForExitAsync();
            return Words(text);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Single spaces between words: lines break elsewhere on paper.</summary>
    public static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
