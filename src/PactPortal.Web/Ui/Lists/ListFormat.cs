using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Ui.Lists;

/// <summary>A kind of file that every list is handed out as.</summary>
/// <param name="Ending">Of its address and of its name.</param>
public sealed record ListFormat(string Ending, string Name, string ContentType)
{
    public static readonly ListFormat Csv = new("csv", "CSV", CsvFile.ContentType + "; charset=utf-8");
    public static readonly ListFormat Xlsx = new("xlsx", "XLSX", XlsxFile.ContentType);
    public static readonly ListFormat Pdf = new("pdf", "PDF", "application/pdf");

    public static IReadOnlyList<ListFormat> All { get; } = [Csv, Xlsx, Pdf];

    public string Label => $"Download {Name}";

    public static ListFormat? Find(string? ending) => All.FirstOrDefault(format => string.Equals(format.Ending, ending, StringComparison.OrdinalIgnoreCase));
}
