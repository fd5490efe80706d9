using PactPortal.Documents;
using PactPortal.Documents.Rendering.Pdf.Layout;
using QuestPDF.Fluent;
using IContainer = QuestPDF.Infrastructure.IContainer;

namespace PactPortal.QuestPdf;

/// <summary>A table as wide as the page, its columns as wide as the other renderer's. Rows are whole; the head is repeated as page furniture.</summary>
internal static class QuestTable
{
    /// <summary>What a text engine with hints of its own may need more than was measured.</summary>
    private const float Slack = 4;

    private const float Padding = 3.6f, HighEnoughToWriteIn = 21;

    /// <param name="container">Tagged here: QuestPDF tags the cells of a table that stands in its tag directly.</param>
    /// <param name="table">Its caption is drawn by whoever draws the blocks.</param>
    public static void Draw(IContainer container, Table table)
    {
        table.RequireRectangle();
        var columns = ColumnWidths.Of(table);
        var gaps = columns.Select((column, i) => i == 0 ? 0 : (float)(column.Left - columns[i - 1].Left - columns[i - 1].Width)).ToArray();
        container.SemanticTable().Table(drawn =>
        {
            drawn.ColumnsDefinition(definition =>
            {
                for (var i = 0; i < columns.Count; i++)
                {
                    definition.RelativeColumn((float)columns[i].Width + gaps[i]);
                }
            });
            // A head cell that were also marked as a row's head would claim both scopes.
            drawn.Header(head =>
            {
                for (var i = 0; i < columns.Count; i++)
                {
                    Lines(Edge(head.Cell(), RowEdge.Head).AlignBottom(), [table.Columns[i].Head], note: null, LetterStyle.TableHead, columns[i], gaps[i]);
                }
            });
            var isWrittenIn = table.Columns.Any(column => column.Kind == ColumnKind.Blank);
            for (var r = 0; r < table.Rows.Count; r++)
            {
                var isLast = r == table.Rows.Count - 1 && table.Totals.Count > 0;
                Row(drawn, table.Rows[r], columns, gaps, LetterStyle.TableText, isLast ? RowEdge.None : RowEdge.Hairline, isWrittenIn);
            }

            for (var r = 0; r < table.Totals.Count; r++)
            {
                Row(drawn, table.Totals[r], columns, gaps, LetterStyle.TableTotal, r == 0 ? RowEdge.StrongAbove : RowEdge.None, isWrittenIn: false);
            }
        });
    }

    private static void Row(TableDescriptor table, Row row, IReadOnlyList<TableColumn> columns, float[] gaps, TextStyle style, RowEdge edge, bool isWrittenIn)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = i == 0 ? table.Cell().AsSemanticHorizontalHeader() : table.Cell();
            var drawn = Edge(cell.ShowEntire(), edge).MinHeight(isWrittenIn ? HighEnoughToWriteIn : (float)LetterStyle.TableText.Leading);
            Lines(drawn, row.Cells[i].Runs, row.Cells[i].Note, style with { IsTabular = columns[i].IsNumber }, columns[i], gaps[i]);
        }
    }

    private static void Lines(IContainer cell, IReadOnlyList<Run> runs, string? note, TextStyle style, TableColumn column, float gap) =>
        cell.PaddingLeft(Math.Max(0, gap - Slack)).Column(lines =>
        {
            lines.Item().Paragraph(runs, style, column.IsNumber);
            if (note is not null)
            {
                lines.Item().Paragraph([note], LetterStyle.TableNote, column.IsNumber);
            }
        });

    private static IContainer Edge(IContainer cell, RowEdge edge) => edge switch
    {
        RowEdge.Head => cell.BorderBottom((float)LetterStyle.StrongRule).BorderColor(QuestStyles.Of(LetterStyle.RiverDeep)).PaddingVertical(Padding),
        RowEdge.Hairline => cell.BorderBottom((float)LetterStyle.Hairline).BorderColor(QuestStyles.Of(LetterStyle.Rule)).PaddingVertical(Padding),
        RowEdge.StrongAbove => cell.BorderTop((float)LetterStyle.StrongRule).BorderColor(QuestStyles.Of(LetterStyle.Ink)).PaddingVertical(Padding),
        RowEdge.None => cell.PaddingVertical(Padding),
    };

    private enum RowEdge
    {
        None,
        Head,
        Hairline,
        StrongAbove,
    }
}
