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
            var body = new TextBlock(items[i].Runs, LetterStyle.Body, LetterStyle.Width - Indent).Slabs(item.Add("LBody"), LetterStyle.Left + Indent).ToList();
            slabs.AddRange(body.Select((slab, line) => line > 0 ? slab : slab with
            {
                SpaceBefore = i > 0 ? BetweenItems : 0,
                Draw = (canvas, top) =>
                {
                    mark.Draw(canvas, label, LetterStyle.Left + Indent - mark.Width - 5.5, top);
                    slab.Draw(canvas, top);
                },
            }));
        }

        return new LaidOutBlock(3, 6.3, slabs);
    }
}
