using System.Globalization;
using System.Text;
using CsvHelper;
using PactPortal.Domain;

namespace PactPortal.Web.Ui.Exports;

/// <summary>Rows as comma-separated text (RFC 4180), in UTF-8 with the mark that spreadsheets look for.</summary>
public static class CsvFile
{
    public static ExportedFile Of(string name, IEnumerable<IReadOnlyList<SheetCell>> rows)
    {
        using var content = new MemoryStream();
        using (var text = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    csv.WriteField(cell switch
                    {
                        { Amount: { } amount } => MoneyFormat.Typed(amount),
                        { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        _ => cell.Neutral,
                    });
                }

                csv.NextRecord();
            }
        }

        return new ExportedFile(name, "text/csv", content.ToArray());
    }
}
