using System.Globalization;
using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>A quotation in a tinted, outlined box; it may go on over a page, the outline closed on each.</summary>
internal static class StatementLayout
{
    private const double Inset = 11, Padding = 8.4, BetweenParagraphs = 6.3, Radius = 3;

    public static LaidOutBlock LayOut(Statement statement, StructureElement root)
    {
        Frame box = new(Padding, Box);
        var quotation = root.Add("BlockQuote");
        List<Slab> slabs = [];
        foreach (var paragraph in statement.Paragraphs)
        {
            var lines = new TextBlock(paragraph.Runs, LetterStyle.Body, LetterStyle.Width - 2 * Inset).Slabs(quotation.Add("P"), LetterStyle.Left + Inset);
            slabs.AddRange(lines.Select((slab, line) => slab with { Frame = box, SpaceBefore = line == 0 && slabs.Count > 0 ? BetweenParagraphs : 0 }));
        }

        return new LaidOutBlock(6.3, 7.9, slabs);
    }

    private static void Box(Canvas canvas, double top, double bottom)
    {
        var (w, h) = (LetterStyle.Width, bottom - top);
        // A quarter of a circle as a Bézier curve: its handles reach 0.45 of the radius from the corner.
        const double handle = Radius * 0.45;
        var outline = string.Create(CultureInfo.InvariantCulture,
            $"{LetterStyle.Mist.Operands} rg {LetterStyle.Rule.Operands} RG {LetterStyle.Hairline} w {Radius} 0 m {w - Radius} 0 l {w - handle} 0 {w} {handle} {w} {Radius} c {w} {h - Radius:0.##} l {w} {h - handle:0.##} {w - handle} {h:0.##} {w - Radius} {h:0.##} c {Radius} {h:0.##} l {handle} {h:0.##} 0 {h - handle:0.##} 0 {h - Radius:0.##} c 0 {Radius} l 0 {handle} {handle} 0 {Radius} 0 c h B");
        canvas.Drawing(LetterStyle.Left, top, 1, outline);
    }
}
