using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>Room for a hand above each line, two lines beside each other.</summary>
internal static class SignatureLayout
{
    private const double Gap = 21, Room = 36, UnderLine = 3.5;

    public static LaidOutBlock LayOut(SignatureBlock block, StructureElement root) =>
        new(16, 9, [.. block.Signatures.Chunk(2).Select((pair, index) => Pair(pair, root) with { IsKeptWithNext = 2 * index + 2 < block.Signatures.Count })]);

    private static Slab Pair(Signature[] pair, StructureElement root)
    {
        const double width = (LetterStyle.Width - Gap) / 2;
        var columns = pair
            .Select((signature, index) => (
                Left: LetterStyle.Left + index * (width + Gap),
                Text: new TextBlock([string.Join('\n', signature.Lines)], LetterStyle.SignedBy, width),
                Element: root.Add("P")))
            .ToList();
        return new Slab(Room + LetterStyle.Hairline + UnderLine + columns.Max(column => column.Text.Height), (canvas, top) =>
        {
            foreach (var (left, text, element) in columns)
            {
                canvas.MarkArtifact(ArtifactKind.Decoration);
                canvas.Fill(LetterStyle.Ink, left, top + Room, width, LetterStyle.Hairline);
                text.Draw(canvas, element, left, top + Room + LetterStyle.Hairline + UnderLine);
            }
        });
    }
}
