using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>Rows are never divided; the head is repeated, as page furniture, on every page the table reaches.</summary>
internal static class TableLayout
{
    private const string ColumnHead = "/A<</O/Table/Scope/Column>>", RowHead = "/A<</O/Table/Scope/Row>>";

    public static LaidOutBlock LayOut(Table table, StructureElement root)
    {
        table.RequireRectangle();
        var columns = ColumnWidths.Of(table);
        var isWrittenIn = table.Columns.Any(column => column.Kind == ColumnKind.Blank);
        var element = root.Add("Table");
        List<Slab> slabs = [.. Caption(table, element)];
        var head = element.Add("THead").Add("TR");
        var headCells = columns.Select((column, i) => new TableCell([table.Columns[i].Head], note: null, LetterStyle.TableHead, column)).ToList();
        var repeated = TableRow.Head(headCells, [.. columns.Select(_ => (StructureElement?)null)]);
        slabs.Add(TableRow.Head(headCells, [.. columns.Select(_ => head.Add("TH", ColumnHead))]) with
        {
            SpaceBefore = table.CaptionLevel is null ? 2 : 5,
            IsKeptWithNext = true,
        });
        var body = table.Rows.Count > 0 ? element.Add("TBody") : element;
        foreach (var row in table.Rows)
        {
            var isLast = row == table.Rows[^1] && table.Totals.Count > 0;
            slabs.Add(TableRow.Body(Cells(row, columns, LetterStyle.TableText), Elements(body, row), isLast ? RowEdge.None : RowEdge.Hairline, isWrittenIn) with
            {
                Repeated = repeated,
                IsKeptWithNext = isLast,
            });
        }

        var foot = table.Totals.Count > 0 ? element.Add("TFoot") : element;
        for (var i = 0; i < table.Totals.Count; i++)
        {
            slabs.Add(TableRow.Body(Cells(table.Totals[i], columns, LetterStyle.TableTotal), Elements(foot, table.Totals[i]), i == 0 ? RowEdge.StrongAbove : RowEdge.None, isWrittenIn: false) with
            {
                Repeated = repeated,
                IsKeptWithNext = i + 1 < table.Totals.Count,
            });
        }

        return new LaidOutBlock(table.CaptionLevel is null ? 8 : 15.3, 10, slabs);
    }

    private static IEnumerable<Slab> Caption(Table table, StructureElement element)
    {
        var caption = element.Add("Caption");
        return table.CaptionLevel is { } level
            ? HeadingLayout.LayOut(level, table.Caption, caption).Slabs
            : new TextBlock([table.Caption], LetterStyle.Strong, LetterStyle.Width).Slabs(caption, LetterStyle.Left).Select(slab => slab with { IsKeptWithNext = true });
    }

    private static List<TableCell> Cells(Row row, IReadOnlyList<TableColumn> columns, TextStyle style) =>
        [.. row.Cells.Select((cell, i) => new TableCell(cell.Runs, cell.Note, style with { IsTabular = columns[i].IsNumber }, columns[i]))];

    private static StructureElement[] Elements(StructureElement group, Row row)
    {
        var element = group.Add("TR");
        return [.. row.Cells.Select((_, i) => i == 0 ? element.Add("TH", RowHead) : element.Add("TD"))];
    }
}
