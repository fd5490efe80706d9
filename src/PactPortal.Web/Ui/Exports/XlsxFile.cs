using PactPortal.Domain;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace PactPortal.Web.Ui.Exports;

/// <summary>Rows as a workbook of one sheet. Texts are texts, never formulas; amounts and days are numbers that a sheet can add up and sort.</summary>
public static class XlsxFile
{
    /// <summary>Rows that decide how wide a column is. The rest may be longer: a sheet shows them when it is asked to.</summary>
    private const int Measured = 200;

    private const int Narrowest = 10, Widest = 60, Padding = 2;

    private static readonly SpreadCheetahOptions Options = new() { PreserveStringWhitespace = true };

    /// <param name="rows">The first is the head.</param>
    public static async Task<ExportedFile> OfAsync(string name, string sheet, IReadOnlyList<IReadOnlyList<SheetCell>> rows, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(content, Options, cancellation))
        {
            var styles = new Styles(book);
            await book.StartWorksheetAsync(sheet, Layout(rows), cancellation);
            var text = styles.Head;
            foreach (var row in rows)
            {
                await book.AddRowAsync([.. row.Select(cell => Of(cell, text, styles))], cancellation);
                text = null;
            }

            await book.FinishAsync(cancellation);
        }

        return new ExportedFile(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content.ToArray());
    }

    private static WorksheetOptions Layout(IReadOnlyList<IReadOnlyList<SheetCell>> rows)
    {
        var layout = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < rows[0].Count; i++)
        {
            layout.Column(i + 1).Width = Math.Clamp(rows.Take(Measured).Max(row => Letters(row.ElementAtOrDefault(i))), Narrowest, Widest) + Padding;
        }

        return layout;
    }

    private static int Letters(SheetCell cell) => cell switch
    {
        { Amount: { } amount } => MoneyFormat.Plain(amount).Length,
        { Day: not null } => Narrowest,
        _ => cell.Neutral.Length,
    };

    private static StyledCell Of(SheetCell cell, StyleId? text, Styles styles) => cell switch
    {
        // A decimal all the way: a sum of cents that passed through a float would not add up.
        { Amount: { } amount } => new StyledCell(amount.Cents * 0.01m, styles.Dollars),
        { Day: { } day } => new StyledCell(day.ToDateTime(TimeOnly.MinValue), styles.Date),
        _ => new StyledCell(Writable(cell.Neutral), text),
    };

    // XML 1.0 has no way to write the others.
    private static string Writable(string text) => text.All(IsWritable) ? text : string.Concat(text.Select(letter => IsWritable(letter) ? letter : '\uFFFD'));

    private static bool IsWritable(char letter) => !char.IsControl(letter) || letter is '\t' or '\n' or '\r';

    private sealed class Styles(Spreadsheet book)
    {
        public StyleId Head { get; } = book.AddStyle(new Style { Font = { Bold = true } });

        public StyleId Dollars { get; } = book.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.ThousandsSeparatorTwoDecimalPlaces) });

        public StyleId Date { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy\\-mm\\-dd") });
    }
}
