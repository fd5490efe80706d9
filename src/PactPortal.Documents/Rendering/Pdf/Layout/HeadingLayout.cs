using System.Globalization;
using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

internal static class HeadingLayout
{
    public static LaidOutBlock LayOut(int level, string text, StructureElement parent)
    {
        var (style, before, after) = level switch
        {
            1 => (LetterStyle.Title, 18.0, 9.0),
            2 => (LetterStyle.Section, 15.3, 3.5),
            _ => (LetterStyle.Subsection, 10.5, 1.5),
        };
        var element = parent.Add(string.Create(CultureInfo.InvariantCulture, $"H{level}"));
        var slabs = new TextBlock([text], style, LetterStyle.Width).Slabs(element, LetterStyle.Left)
            .Select(slab => slab with { IsKeptWithNext = true })
            .ToList();
        var first = slabs[0];
        slabs[0] = first with
        {
            Draw = (canvas, top) =>
            {
                canvas.File.Bookmark(level, PrintableText.Clean(text), canvas.Page, top);
                first.Draw(canvas, top);
            },
        };
        return new LaidOutBlock(before, after, slabs) { HoldsNextClose = true };
    }
}
