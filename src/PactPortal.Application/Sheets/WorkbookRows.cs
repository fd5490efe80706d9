using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using PactPortal.Domain;

namespace PactPortal.Application.Sheets;

/// <summary>
/// Rows of a workbook's first sheet, each cell as it is shown there: a formula by the value that was last calculated, days and times on the
/// clock that the sheet has, without a zone.
/// </summary>
internal static class WorkbookRows
{
    /// <summary>A workbook is packed: what little bytes unpack to is looked at before.</summary>
    private const long LargestUnpacked = 200L * 1024 * 1024;

    /// <summary>A time without a day is stored as one of the first day that a sheet knows.</summary>
    private const int FirstYear = 1901;

    /// <summary>A cell far to the right makes every row as wide: the first row says so, and no more is read.</summary>
    internal const int MostColumns = 200;

    /// <summary>Below as many a cell is a stray one, and not part of the sheet.</summary>
    private const int MostEmptyRows = 2_000;

    private const string Broken = "This workbook can’t be read. Save it again as XLSX, or as CSV, and choose it again.";

    /// <param name="most">Rows with something in them that are read.</param>
    public static Outcome<IReadOnlyList<SheetRow>> Read(Stream content, int most, string field)
    {
        try
        {
            return WhyNot(content) is { } sentence ? new Refusal(sentence, field) : ReadRows(content, most, field);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            // What somebody sends may be broken in any way; the reader of workbooks has no exception of its own for it.
            return new Refusal(Broken, field);
        }
    }

    internal static Refusal TooWide(string field) =>
        new($"This sheet has cells in more than {MostColumns} columns. Delete those that are far to the right, and choose it again.", field);

    private static string? WhyNot(Stream content)
    {
        content.Position = 0;
        using var parts = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        return parts.Entries.All(part => part.FullName != "[Content_Types].xml")
            || !parts.Entries.Any(part => part.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))
                ? "This is an archive, and no workbook. Choose the schedule as CSV, XLSX, XML or JSON."
            : parts.Entries.Sum(part => part.Length) > LargestUnpacked ? "This workbook is too large once it is unpacked. Divide it, or save it as CSV."
            : null;
    }

    private static Outcome<IReadOnlyList<SheetRow>> ReadRows(Stream content, int most, string field)
    {
        content.Position = 0;
        var rows = new List<SheetRow>();
        var how = new OpenXmlConfiguration { EnableSharedStringCache = false };
        var line = 0;
        foreach (IDictionary<string, object?> row in content.Query(useHeaderRow: false, excelType: ExcelType.XLSX, configuration: how))
        {
            line++;
            if (row.Count > MostColumns)
            {
                return TooWide(field);
            }

            var cells = row.Values.Select(Words).ToList();
            var read = new SheetRow(line, cells) { Formulas = [.. Enumerable.Range(0, cells.Count).Where(at => FormulaGuard.IsError(cells[at]))] };
            if (!read.IsEmpty)
            {
                rows.Add(read);
            }
            else if (line - (rows.Count > 0 ? rows[^1].Line : 0) > MostEmptyRows)
            {
                return new Refusal("This sheet has a cell far below its last row. Delete the rows below the last one, and choose it again.", field);
            }

            if (rows.Count == most)
            {
                break;
            }
        }

        return rows;
    }

    private static string Words(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        DateTime at => Words(at),
        TimeSpan span => Words(DateTime.MinValue.Add(span)),
        bool holds => holds ? "yes" : "no",
        double number => number.ToString("0.############", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    /// <summary>Times are fractions of a day there, and not exact.</summary>
    private static string Words(DateTime at)
    {
        var exact = new DateTime((at.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        var clock = exact.Second == 0 ? "HH:mm" : "HH:mm:ss";
        return exact.ToString(
            exact.Year < FirstYear ? clock : exact.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : $"yyyy-MM-dd {clock}", CultureInfo.InvariantCulture);
    }
}
