using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>A list whose labels are the terms (ISO 32000-1, table 336).</summary>
internal static class FactsLayout
{
    private const double Gap = 9, Padding = 2.9, LeastTerm = 78;

    public static LaidOutBlock LayOut(Facts facts, StructureElement root)
    {
        var list = root.Add("L");
        var widest = facts.Rows.Select(row => TextBlock.NaturalWidth([row.Term], LetterStyle.Term)).DefaultIfEmpty().Max();
        var termWidth = Math.Clamp(widest + 1, LeastTerm, LetterStyle.Width * 0.4);
        return new LaidOutBlock(6.3, 10.5, [.. facts.Rows.Select((row, index) => Row(row, index == 0, termWidth, list.Add("LI")))]);
    }

    private static Slab Row(Fact fact, bool isFirst, double termWidth, StructureElement item)
    {
        var valueLeft = LetterStyle.Left + termWidth + Gap;
        var (label, body) = (item.Add("Lbl"), item.Add("LBody"));
        var term = new TextBlock([fact.Term], LetterStyle.Term, termWidth);
        var value = new TextBlock(fact.Value, LetterStyle.Value, LetterStyle.Right - valueLeft);
        var height = Math.Max(term.Height, value.Height) + 2 * Padding + LetterStyle.Hairline;
        return new Slab(height, (canvas, top) =>
        {
            canvas.MarkArtifact(ArtifactKind.Decoration);
            if (isFirst)
            {
                canvas.Fill(LetterStyle.Rule, LetterStyle.Left, top - LetterStyle.Hairline, LetterStyle.Width, LetterStyle.Hairline);
            }

            canvas.Fill(LetterStyle.Rule, LetterStyle.Left, top + height - LetterStyle.Hairline, LetterStyle.Width, LetterStyle.Hairline);
            term.Draw(canvas, label, LetterStyle.Left, top + Padding);
            value.Draw(canvas, body, valueLeft, top + Padding);
        });
    }
}
