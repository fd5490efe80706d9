using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>The first page's head. It is said once, so it is content, not page furniture.</summary>
internal static class LetterheadLayout
{
    private const double After = 18, MarkWidth = 33, MarkScale = 0.75, MarkGap = 9;

    public static Slab Compose(Letterhead letterhead, StructureElement root)
    {
        List<Run> lines = [letterhead.Payee, .. letterhead.AddressLines.Select(line => new Run("\n" + line))];
        var address = new TextBlock(lines, LetterStyle.Footer, LetterStyle.Width * 0.48);
        var nameWidth = LetterStyle.Width - address.Width - MarkWidth - MarkGap - 12;
        var name = new TextBlock([letterhead.Name], LetterStyle.ProgramName, nameWidth);
        var tagline = new TextBlock([letterhead.Tagline], LetterStyle.Tagline, nameWidth);
        var (nameElement, taglineElement, addressElement) = (root.Add("P"), root.Add("P"), root.Add("P"));
        var height = Math.Max(name.Height + tagline.Height, address.Height) + After;
        return new Slab(height, (canvas, top) =>
        {
            canvas.MarkArtifact(ArtifactKind.Decoration);
            FourStrands.DrawMark(canvas, LetterStyle.Left, top + (name.Height + tagline.Height - 32 * MarkScale) / 2, MarkScale);
            name.Draw(canvas, nameElement, LetterStyle.Left + MarkWidth + MarkGap, top);
            tagline.Draw(canvas, taglineElement, LetterStyle.Left + MarkWidth + MarkGap, top + name.Height);
            address.Draw(canvas, addressElement, LetterStyle.Right - address.Width, top);
        })
        {
            IsKeptWithNext = true,
        };
    }
}
