using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PactPortal.Testing;

namespace PactPortal.Web.Tests;

/// <summary>The cells of a workbook's sheet, as they are written; a formula would be told.</summary>
internal static class XlsxCells
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<List<string>> XlsxCellsAsync(this PortalBrowser browser, string address)
    {
        using var response = await browser.Http.GetAsync(new Uri(address, UriKind.Relative));
        return await OfAsync(response);
    }

    public static async Task<List<string>> OfAsync(HttpResponseMessage response)
    {
        Assert.Equal(ContentType, response.Content.Headers.ContentType?.MediaType);
        return Of(await response.Content.ReadAsStreamAsync());
    }

    public static List<string> Of(Stream book)
    {
        Assert.Equal([], Invalid(book));
        using var zip = new ZipArchive(book);
        using var sheet = zip.Entries.Single(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Open();
        var document = XDocument.Load(sheet);
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName == "f");
        return [.. document.Descendants().Where(element => element.Name.LocalName == "c").Select(element => element.Value)];
    }

    /// <summary>What the format's own validator objects to.</summary>
    public static List<string> Invalid(Stream book)
    {
        using var document = SpreadsheetDocument.Open(book, isEditable: false);
        return [.. new OpenXmlValidator().Validate(document).Select(found => $"{found.Path?.XPath}: {found.Description}")];
    }
}
