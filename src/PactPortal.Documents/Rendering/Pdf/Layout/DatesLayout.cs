using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>Deadlines: the date in bold, then what changes, one poppy line at the side.</summary>
internal static class DatesLayout
{
    private const double Bar = 3, Indent = 15, BetweenDates = 6.3;

    public static LaidOutBlock LayOut(Dates dates, StructureElement root)
    {
        Frame bar = new(0, (canvas, top, bottom) => canvas.Fill(LetterStyle.Poppy, LetterStyle.Left, top, Bar, bottom - top));
        var list = root.Add("L");
        List<Slab> slabs = [];
        foreach (var deadline in dates.Deadlines)
        {
            var item = list.Add("LI");
            var date = Lines([deadline.Date], LetterStyle.Strong, item.Add("Lbl"));
            var change = Lines(deadline.Change, LetterStyle.Body, item.Add("LBody"));
            slabs.AddRange(date.Concat(change).Select((slab, line) => slab with
            {
                Frame = bar,
                SpaceBefore = line == 0 && slabs.Count > 0 ? BetweenDates : 0,
                IsKeptWithNext = slab.IsKeptWithNext || line < date.Count,
            }));
        }

        return new LaidOutBlock(6.3, 9, slabs);
    }

    private static List<Slab> Lines(IEnumerable<Run> runs, TextStyle style, StructureElement element) =>
        [.. new TextBlock(runs, style, LetterStyle.Width - Indent).Slabs(element, LetterStyle.Left + Indent)];
}
