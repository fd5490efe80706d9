using System.IO.Compression;
using System.Xml.Linq;
using PactPortal.Testing;

namespace PactPortal.Web.Tests;

/// <summary>The cells of a workbook's sheet, as they are written; a formula would be told.</summary>
internal static class XlsxCells
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<List<string>> XlsxCellsAsync(this PortalBrowser browser, string address)
    {
        using var response = await browser.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(ContentType, response.Content.Headers.ContentType?.MediaType);
        await using var book = await response.Content.ReadAsStreamAsync();
        using var zip = new ZipArchive(book);
        await using var sheet = await zip.Entries.Single(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).OpenAsync();
        var document = XDocument.Load(sheet);
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName == "f");
        return [.. document.Descendants().Where(element => element.Name.LocalName == "c").Select(element => element.Value)];
    }
}
