namespace PactPortal.Documents.Rendering.Html;

internal static class HtmlTable
{
    public static string Render(Table table, bool isFirst)
    {
        table.RequireRectangle();
        var caption = table.CaptionLevel is { } level ? HtmlBlocks.Heading(level, table.Caption, isFirst) : HtmlText.Encode(table.Caption);
        var head = HtmlBlocks.Join(table.Columns, column => $"""<th scope="col"{Alignment(column)}>{HtmlText.Encode(column.Head)}</th>""");
        return $"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead>{Group("tbody", table, table.Rows)}{Group("tfoot", table, table.Totals)}</table>";
    }

    private static string Group(string name, Table table, IReadOnlyList<Row> rows) =>
        rows.Count == 0 ? "" : $"<{name}>{HtmlBlocks.Join(rows, row => $"<tr>{string.Concat(row.Cells.Select((cell, i) => Cell(cell, table.Columns[i], i == 0)))}</tr>")}</{name}>";

    private static string Cell(Cell cell, Column column, bool isRowHead)
    {
        // Only row heads give their second line a line of its own; elsewhere it needs a break.
        var note = cell.Note is null ? "" : $"{(isRowHead ? "" : "<br>")}<small>{HtmlText.Encode(cell.Note)}</small>";
        var content = HtmlText.Encode(cell.Runs) + note;
        return isRowHead ? $"""<th scope="row"{Alignment(column)}>{content}</th>""" : $"<td{Alignment(column)}>{content}</td>";
    }

    private static string Alignment(Column column) => column.Kind == ColumnKind.Number ? " class=\"pp-r\"" : "";
}
