using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>Runs broken into the lines of one column.</summary>
internal sealed class TextBlock
{
    private readonly List<TextLine> lines;
    private readonly double columnWidth;

    public TextBlock(IEnumerable<Run> runs, TextStyle style, double width)
    {
        (Style, columnWidth) = (style, width);
        lines = LineBreaker.Break(Shaper.Shape(runs, style), width);
        if (lines.Count == 0)
        {
            // An empty cell or item still takes its line.
            lines.Add(new TextLine([], 0));
        }
    }

    public TextStyle Style { get; }

    public double Height => lines.Count * Style.Leading;

    /// <summary>The width of the widest line.</summary>
    public double Width => lines.Max(line => line.Width);

    public static double NaturalWidth(IEnumerable<Run> runs, TextStyle style) => new TextBlock(runs, style, double.PositiveInfinity).Width;

    /// <param name="canvas">The page.</param>
    /// <param name="element">Null: page furniture, a header that was read before or a footer.</param>
    /// <param name="x">The left edge of the column.</param>
    /// <param name="top">The upper edge of the first line.</param>
    /// <param name="isRightAligned">Whether lines end, rather than begin, at a common edge.</param>
    /// <param name="otherwise">The kind of furniture.</param>
    public void Draw(Canvas canvas, StructureElement? element, double x, double top, bool isRightAligned = false, ArtifactKind otherwise = ArtifactKind.Header)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            DrawLine(canvas, element, i, x, top + i * Style.Leading, isRightAligned, otherwise);
        }
    }

    /// <summary>A slab a line; no page begins with a last line or ends with a first one.</summary>
    public IEnumerable<Slab> Slabs(StructureElement element, double x)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var index = i;
            yield return new Slab(Style.Leading, (canvas, top) => DrawLine(canvas, element, index, x, top, isRightAligned: false, ArtifactKind.Header))
            {
                IsKeptWithNext = i + 1 < lines.Count && (i == 0 || i == lines.Count - 2),
            };
        }
    }

    private void DrawLine(Canvas canvas, StructureElement? element, int index, double x, double top, bool isRightAligned, ArtifactKind otherwise)
    {
        // The middle of a capital, about 0.7 of the size high, stands in the middle of the line.
        var baseline = top + (Style.Leading + 0.7 * Style.Size) / 2;
        var left = isRightAligned ? x + columnWidth - lines[index].Width : x;
        TextPen.Draw(canvas, element, otherwise, lines[index], left, baseline);
    }
}
