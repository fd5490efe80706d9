using System.Globalization;
using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

internal static class ListLayout
{
    private const double Indent = 15, BetweenItems = 2.2;

    public static LaidOutBlock LayOut(IReadOnlyList<ListItem> items, bool isNumbered, StructureElement root)
    {
        var list = root.Add("L", $"/A<</O/List/ListNumbering/{(isNumbered ? "Decimal" : "Disc")}>>");
        List<Slab> slabs = [];
        for (var i = 0; i < items.Count; i++)
        {
            var item = list.Add("LI");
            var label = item.Add("Lbl");
            var mark = new TextBlock([isNumbered ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}.") : "•"], LetterStyle.Body, double.PositiveInfinity);
            // An item alone at the foot or the head of a page looks like a mistake.
            var isHeld = items.Count > 1 && (i == 0 || i == items.Count - 2);
            var body = new TextBlock(items[i].Runs, LetterStyle.Body, LetterStyle.Width - Indent).Slabs(item.Add("LBody"), LetterStyle.Left + Indent).ToList();
            body[^1] = body[^1] with { IsKeptWithNext = isHeld };
            var first = body[0];
            body[0] = first with
            {
                SpaceBefore = i > 0 ? BetweenItems : 0,
                Draw = (canvas, top) =>
                {
                    mark.Draw(canvas, label, LetterStyle.Left + Indent - mark.Width - 5.5, top);
                    first.Draw(canvas, top);
                },
            };
            slabs.AddRange(body);
        }

        return new LaidOutBlock(3, 6.3, slabs);
    }
}
