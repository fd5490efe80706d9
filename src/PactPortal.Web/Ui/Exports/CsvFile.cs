using System.Globalization;
using System.Text;
using CsvHelper;
using PactPortal.Domain;

namespace PactPortal.Web.Ui.Exports;

/// <summary>Rows as comma-separated text (RFC 4180), in UTF-8 with the mark that spreadsheets look for.</summary>
public static class CsvFile
{
    public const string ContentType = "text/csv";

    // Readers that trim keep what stands within quotes. Rows may have different numbers of cells.
    private static readonly CsvWriterOptions Options = new() { Quoting = CsvQuoting.WhenNeededOrWhitespace, ValidateFieldCount = false };

    public static ExportedFile Of(string name, IEnumerable<IReadOnlyList<SheetCell>> rows)
    {
        using var content = new MemoryStream();
        using (var text = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = CsvWriter.Create(text, Options))
        {
            foreach (var row in rows)
            {
                WriteFields(csv, row);
                csv.EndRecord();
            }
        }

        return new ExportedFile(name, ContentType, content.ToArray());
    }

    /// <summary>Writes each row as it comes, so that a long file needs no memory.</summary>
    public static async Task WriteAsync(Stream content, IAsyncEnumerable<IReadOnlyList<SheetCell>> rows, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = CsvWriter.Create(text, Options);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            WriteFields(csv, row);
            await csv.EndRecordAsync(cancellation);
        }
    }

    private static void WriteFields(CsvWriter csv, IReadOnlyList<SheetCell> row)
    {
        foreach (var cell in row)
        {
            csv.WriteField(cell switch
            {
                { Amount: { } amount } => MoneyFormat.Typed(amount),
                { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                { Count: { } count } => count.ToString(CultureInfo.InvariantCulture),
                { LocalTime: { } time } => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                _ => cell.Neutral,
            });
        }
    }
}
