using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PactPortal.Domain;

namespace PactPortal.Web.Ui.Exports;

/// <summary>Rows as a workbook of one sheet, written as a stream. Texts are texts, never formulas.</summary>
public static class XlsxFile
{
    private const uint Plain = 0, Dollars = 1, Date = 2, Bold = 3;

    /// <param name="rows">The first is the head.</param>
    public static ExportedFile Of(string name, string sheet, IEnumerable<IReadOnlyList<SheetCell>> rows)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var part = book.AddNewPart<WorksheetPart>("sheet");
            using (var writer = OpenXmlWriter.Create(part))
            {
                Write(writer, rows);
            }

            book.Workbook = new Workbook(new Sheets(new Sheet { Id = "sheet", SheetId = 1, Name = sheet }));
        }

        return new ExportedFile(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content.ToArray());
    }

    private static void Write(OpenXmlWriter writer, IEnumerable<IReadOnlyList<SheetCell>> rows)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        var style = Bold;
        foreach (var row in rows)
        {
            writer.WriteStartElement(new Row());
            foreach (var cell in row)
            {
                writer.WriteElement(Of(cell, style));
            }

            writer.WriteEndElement();
            style = Plain;
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Of(SheetCell cell, uint style) => cell switch
    {
        // Cents become the cell's decimal text without passing through a float.
        { Amount: { } amount } => new Cell { StyleIndex = Dollars, CellValue = new CellValue(MoneyFormat.Typed(amount)) },
        { Day: { } day } => new Cell { StyleIndex = Date, CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)) },
        _ => new Cell { StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(WithoutControls(cell.Neutral)) { Space = SpaceProcessingModeValues.Preserve }) },
    };

    // XML 1.0 has no way to write them.
    private static string WithoutControls(string text) => string.Concat(text.Select(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r') ? '\uFFFD' : letter));

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy\\-mm\\-dd" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }, new CellFormat { FontId = 1, ApplyFont = true }));
}
