using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

internal enum RowEdge
{
    None,
    Hairline,
    StrongAbove,
}

/// <summary>A cell's text and its small second line, broken to its column.</summary>
internal sealed class TableCell
{
    private readonly TableColumn column;
    private readonly TextBlock text;
    private readonly TextBlock? second;

    public TableCell(IReadOnlyList<Run> runs, string? note, TextStyle style, TableColumn column)
    {
        this.column = column;
        text = new TextBlock(runs, style, column.Width);
        second = note is null ? null : new TextBlock([note], LetterStyle.TableNote, column.Width);
    }

    public double Height => text.Height + (second?.Height ?? 0);

    public void Draw(Canvas canvas, StructureElement? element, double top)
    {
        // Two paragraphs, so that nobody hears “RegistrationPACT member county”.
        var (first, next) = second is null ? (element, null) : (element?.Add("P"), element?.Add("P"));
        text.Draw(canvas, first, column.Left, top, column.IsNumber);
        second?.Draw(canvas, next, column.Left, top + text.Height, column.IsNumber);
    }
}

internal static class TableRow
{
    private const double Padding = 3.6, HighEnoughToWriteIn = 21;

    public static Slab Head(IReadOnlyList<TableCell> cells, IReadOnlyList<StructureElement?> elements)
    {
        var tallest = cells.Max(cell => cell.Height);
        var height = tallest + 2 * Padding + LetterStyle.StrongRule;
        return new Slab(height, (canvas, top) =>
        {
            canvas.MarkArtifact(ArtifactKind.Decoration);
            canvas.Fill(LetterStyle.RiverDeep, LetterStyle.Left, top + height - LetterStyle.StrongRule, LetterStyle.Width, LetterStyle.StrongRule);
            for (var i = 0; i < cells.Count; i++)
            {
                cells[i].Draw(canvas, elements[i], top + Padding + tallest - cells[i].Height);
            }
        });
    }

    /// <param name="isWrittenIn">A hand writes in it.</param>
    public static Slab Body(IReadOnlyList<TableCell> cells, IReadOnlyList<StructureElement> elements, RowEdge edge, bool isWrittenIn)
    {
        var height = Math.Max(cells.Max(cell => cell.Height), isWrittenIn ? HighEnoughToWriteIn : LetterStyle.TableText.Leading) + 2 * Padding + LetterStyle.Hairline;
        return new Slab(height, (canvas, top) =>
        {
            if (edge != RowEdge.None)
            {
                canvas.MarkArtifact(ArtifactKind.Decoration);
                var (color, y, thickness) = edge == RowEdge.Hairline
                    ? (LetterStyle.Rule, top + height - LetterStyle.Hairline, LetterStyle.Hairline)
                    : (LetterStyle.Ink, top - LetterStyle.StrongRule, LetterStyle.StrongRule);
                canvas.Fill(color, LetterStyle.Left, y, LetterStyle.Width, thickness);
            }

            for (var i = 0; i < cells.Count; i++)
            {
                cells[i].Draw(canvas, elements[i], top + Padding);
            }
        });
    }
}
