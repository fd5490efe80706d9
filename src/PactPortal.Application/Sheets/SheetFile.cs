using System.Text;
using CsvHelper;
using PactPortal.Domain;

namespace PactPortal.Application.Sheets;

/// <summary>The one reader of uploaded sheets, CSV or XLSX by what is in them: rows with their lines, and cells as text.</summary>
public static class SheetFile
{
    /// <summary>Lines among which the row of titles is looked for: above it may stand whose sheet it is.</summary>
    private const int TitlesWithin = 20;

    /// <summary>Letters from which the separator is told.</summary>
    private const int Head = 64 * 1024;

    /// <param name="kind">Text or a workbook.</param>
    /// <param name="content">Can be sought in; nothing of it is held but the rows.</param>
    /// <param name="most">Rows with something in them, the titles and what stands above them not counted in.</param>
    /// <param name="field">Beside which the sheet is refused as a whole.</param>
    /// <returns>The rows that have something in them.</returns>
    public static Outcome<IReadOnlyList<SheetRow>> Read(FileKind kind, Stream content, int most, string field)
    {
        var limit = most + TitlesWithin + 1;
        var rows = kind == FileKind.Workbook ? WorkbookRows.Read(content, limit, field) : ReadText(content, limit, field);
        if (!rows.Succeeded)
        {
            return rows.Failure;
        }

        var filled = rows.Value.Select(row => row with { Cells = [.. row.Cells.Select(FormulaGuard.Unguarded)] }).ToList();
        return filled.Count == 0 ? new Refusal("This file has no rows.", field)
            : filled.Count > most + TitlesWithin ? TooMany(most, field)
            : filled;
    }

    public static Refusal TooMany(int most, string field) =>
        new(FormattableString.Invariant($"A file has at most {most:N0} rows here. Divide it, and import one part after the other."), field);

    /// <summary>Which row has the titles: of the first the one with the most that are known, or the first where none has two.</summary>
    /// <returns>Its place among the rows.</returns>
    public static int TitlesAt(IReadOnlyList<SheetRow> rows, Func<string, bool> isKnown)
    {
        var (place, known) = rows.Take(TitlesWithin).Select((row, at) => (at, row.Cells.Count(isKnown))).MaxBy(one => one.Item2);
        return known > 1 ? place : 0;
    }

    private static Outcome<IReadOnlyList<SheetRow>> ReadText(Stream content, int limit, string field)
    {
        try
        {
            char separator;
            using (var start = FileText.Open(content))
            {
                var head = new char[Head];
                separator = CsvRows.SeparatorOf(new string(head, 0, start.ReadBlock(head)));
            }

            using var text = FileText.Open(content);
            var rows = new List<SheetRow>();
            foreach (var row in CsvRows.Read(text, separator).Where(row => !row.IsEmpty || row.Cells.Count > WorkbookRows.MostColumns).Take(limit))
            {
                if (row.Cells.Count > WorkbookRows.MostColumns)
                {
                    return WorkbookRows.TooWide(field);
                }

                rows.Add(row with { Formulas = [.. Enumerable.Range(0, row.Cells.Count).Where(at => FormulaGuard.IsFormula(row.Cells[at]))] });
            }

            return rows;
        }
        catch (DecoderFallbackException)
        {
            return new Refusal("The file’s letters could not be read. Save it as “CSV UTF-8” and choose it again.", field);
        }
        catch (Exception exception) when (exception is CsvFormatException or ArgumentException)
        {
            return new Refusal("The rows of this file could not be told apart: a quotation mark may be missing. Save it again as CSV.", field);
        }
    }
}
