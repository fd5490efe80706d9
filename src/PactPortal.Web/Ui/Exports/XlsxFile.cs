using System.Globalization;
using System.Text;
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

    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int Narrowest = 10, Widest = 60, Padding = 2, Minute = 16;

    private static readonly SpreadCheetahOptions Options = new() { PreserveStringWhitespace = true };

    /// <param name="rows">The first is the head.</param>
    public static async Task<ExportedFile> OfAsync(string name, string sheet, IReadOnlyList<IReadOnlyList<SheetCell>> rows, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await WriteAsync(content, sheet, rows.ToAsyncEnumerable(), cancellation);
        return new ExportedFile(name, ContentType, content.ToArray());
    }

    /// <summary>Writes each row as it comes; only those that decide the widths are held.</summary>
    /// <param name="rows">The first is the head.</param>
    public static async Task WriteAsync(Stream content, string sheet, IAsyncEnumerable<IReadOnlyList<SheetCell>> rows, CancellationToken cancellation)
    {
        await using var book = await Spreadsheet.CreateNewAsync(content, Options, cancellation);
        await using var rest = rows.GetAsyncEnumerator(cancellation);
        var first = new List<IReadOnlyList<SheetCell>>();
        while (first.Count < Measured && await rest.MoveNextAsync())
        {
            first.Add(rest.Current);
        }

        var styles = new Styles(book);
        await book.StartWorksheetAsync(sheet, Layout(first), cancellation);
        var text = styles.Head;
        foreach (var row in first)
        {
            await AddAsync(book, row, text, styles, cancellation);
            text = null;
        }

        while (await rest.MoveNextAsync())
        {
            await AddAsync(book, rest.Current, null, styles, cancellation);
        }

        await book.FinishAsync(cancellation);
    }

    private static ValueTask AddAsync(Spreadsheet book, IReadOnlyList<SheetCell> row, StyleId? text, Styles styles, CancellationToken cancellation) =>
        book.AddRowAsync([.. row.Select(cell => Of(cell, text, styles))], cancellation);

    private static WorksheetOptions Layout(List<IReadOnlyList<SheetCell>> rows)
    {
        var layout = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < rows[0].Count; i++)
        {
            layout.Column(i + 1).Width = Math.Clamp(rows.Max(row => Letters(row.ElementAtOrDefault(i))), Narrowest, Widest) + Padding;
        }

        return layout;
    }

    private static int Letters(SheetCell cell) => cell switch
    {
        { Amount: { } amount } => MoneyFormat.Plain(amount).Length,
        { Day: not null } => Narrowest,
        { Count: { } count } => count.ToString(CultureInfo.InvariantCulture).Length,
        { LocalTime: not null } => Minute,
        _ => cell.Neutral.Length,
    };

    private static StyledCell Of(SheetCell cell, StyleId? text, Styles styles) => cell switch
    {
        // A decimal all the way: a sum of cents that passed through a float would not add up.
        { Amount: { } amount } => new StyledCell(amount.Cents * 0.01m, styles.Dollars),
        { Day: { } day } => new StyledCell(day.ToDateTime(TimeOnly.MinValue), styles.Date),
        { Count: { } count } => new StyledCell(count, null),
        { LocalTime: { } time } => new StyledCell(time, styles.Minute),
        _ => new StyledCell(Writable(cell.Neutral), text),
    };

    // XML 1.0 has no way to write the others.
    private static string Writable(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsWritable(rune) ? rune.ToString() : "\uFFFD"));

    private static bool IsWritable(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF));

    private sealed class Styles(Spreadsheet book)
    {
        public StyleId Head { get; } = book.AddStyle(new Style { Font = { Bold = true } });

        public StyleId Dollars { get; } = book.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.ThousandsSeparatorTwoDecimalPlaces) });

        public StyleId Date { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy\\-mm\\-dd") });

        public StyleId Minute { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy\\-mm\\-dd hh:mm") });
    }
}
