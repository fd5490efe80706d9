using System.Globalization;
using PactPortal.Domain;

namespace PactPortal.Documents.Lists;

/// <summary>A list of the planning team, as it is printed.</summary>
/// <param name="Title">"Registrations"</param>
/// <param name="Of">The convening.</param>
/// <param name="AsOf">When it was made: it is true of that instant.</param>
/// <param name="Asked">What was searched for, the filters and the order.</param>
/// <param name="Rest">Says that there are more rows than paper has; null where all are here.</param>
public sealed record ListPrint(
    string Title, string Of, DateTimeOffset AsOf, TimeZoneInfo Zone, IReadOnlyList<(string Label, string Value)> Asked,
    IReadOnlyList<ListPrintColumn> Columns, IReadOnlyList<IReadOnlyList<ListPrintCell>> Rows, string? Rest);

public sealed record ListPrintColumn(string Head, bool IsNumber);

/// <param name="Note">A small second line, or null.</param>
public sealed record ListPrintCell(string Text, string? Note);

/// <summary>Any list on paper: what it was asked for, and its table with the head on each page.</summary>
public static class ListDocument
{
    public static Document Compose(ListPrint print) => new()
    {
        Title = $"{print.Title}, {print.Of}",
        Created = print.AsOf,
        FooterText = $"{print.Title} · {print.Of} · for the planning team",
        Blocks =
        [
            new Heading(1, $"{print.Title}, {print.Of}"),
            new Facts(
            [
                .. print.Asked.Select(asked => new Fact(asked.Label, PrintableText.OrSayWhere(asked.Value, "on the page"))),
                new Fact("Rows", print.Rows.Count.ToString("N0", CultureInfo.InvariantCulture)),
                new Fact("As of", DateWords.DayTimeWithYear(print.AsOf, print.Zone)),
            ]),
            .. print.Rest is { } rest ? new Block[] { new Paragraph(rest) } : [],
            print.Rows.Count == 0 ? new Paragraph("No row fits.") : TableOf(print),
        ],
    };

    private static Table TableOf(ListPrint print) => new()
    {
        Caption = print.Title,
        CaptionLevel = 2,
        Columns = [.. print.Columns.Select(column => column.IsNumber ? Column.Number(column.Head) : Column.Text(column.Head))],
        Rows = [.. print.Rows.Select(row => new Row([.. row.Select(CellOf)]))],
    };

    private static Cell CellOf(ListPrintCell cell) =>
        cell.Note is { } note
            ? Cell.WithNote(PrintableText.OrSayWhere(cell.Text, "on the page"), PrintableText.OrSayWhere(note, "on the page"))
            : PrintableText.OrSayWhere(cell.Text, "on the page");
}
