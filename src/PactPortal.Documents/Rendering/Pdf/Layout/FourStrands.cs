using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>The four cohorts side by side: the rule on every page and, coming together, the mark.</summary>
internal static class FourStrands
{
    public const double Height = 7 * Strand;
    private const double Strand = 1.5;

    private static readonly (Color Color, string Path)[] Strands =
    [
        (LetterStyle.RiverDeep, "21 0 m 21 5 25 7.5 31 7.5 c 44 7.5 l"),
        (LetterStyle.Sky, "8 0 m 8 9 16 13 26 13 c 44 13 l"),
        (LetterStyle.Poppy, "6 32 m 7 23 16 18.5 26 18.5 c 44 18.5 l"),
        (LetterStyle.Mallow, "20 32 m 20 27 24 24 31 24 c 44 24 l"),
    ];

    public static IReadOnlyList<Color> Colors { get; } = [.. Strands.Select(strand => strand.Color)];

    public static void DrawRule(Canvas canvas)
    {
        canvas.MarkArtifact(ArtifactKind.Header);
        for (var i = 0; i < Strands.Length; i++)
        {
            canvas.Fill(Strands[i].Color, LetterStyle.Left, LetterStyle.Top + 2 * i * Strand, LetterStyle.Width, Strand);
        }
    }

    public static void DrawMark(Canvas canvas, double x, double y, double scale) =>
        canvas.Drawing(x, y, scale, "4 w " + string.Join(' ', Strands.Select(strand => $"{strand.Color.Operands} RG {strand.Path} S")));
}
