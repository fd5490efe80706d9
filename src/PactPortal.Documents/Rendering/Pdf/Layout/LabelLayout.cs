using PactPortal.Documents.Rendering.Pdf.Fonts;
using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>Labels at the places their paper has for them. A name is as large as it fits, and always whole.</summary>
internal static class LabelLayout
{
    private const double Inset = 18, Strand = 2.5, UnderStrands = 9, UnderAbove = 16, NameHeight = 84, BelowHeight = 34;

    private static readonly double[] NameSizes = [34, 30, 26, 22, 19, 16, 13, 11, 9];
    private static readonly double[] BelowSizes = [11, 9.5, 8, 7];

    public static void Draw(PdfFile file, LabelSheets sheets)
    {
        foreach (var sheet in sheets.Labels.Chunk(sheets.Stock.ASheet))
        {
            file.Draw(canvas => Draw(canvas, sheet, sheets.Stock));
        }
    }

    private static void Draw(Canvas canvas, Label[] sheet, LabelStock stock)
    {
        for (var i = 0; i < sheet.Length; i++)
        {
            var (row, column) = Math.DivRem(i, stock.Columns);
            Draw(canvas, canvas.File.Root.Add("Sect"), sheet[i], stock, stock.Left + column * stock.Width, stock.Top + row * stock.Height);
        }
    }

    private static void Draw(Canvas canvas, StructureElement element, Label label, LabelStock stock, double left, double top)
    {
        var (x, y, width) = (left + Inset, top + Inset, stock.Width - 2 * Inset);
        canvas.MarkArtifact(ArtifactKind.Decoration);
        Color[] strands = [LetterStyle.RiverDeep, LetterStyle.Sky, LetterStyle.Poppy, LetterStyle.Mallow];
        for (var i = 0; i < strands.Length; i++)
        {
            canvas.Fill(strands[i], x + i * width / strands.Length, y, width / strands.Length, Strand);
        }

        y += Strand + UnderStrands;
        new TextBlock([label.Above], LetterStyle.Small, width).Draw(canvas, element.Add("P"), x, y);
        y += LetterStyle.Small.Leading + UnderAbove;
        var name = Fit(label.Name, Typeface.Bold, LetterStyle.RiverDeep, NameSizes, width, NameHeight);
        name.Draw(canvas, element.Add("P"), x, y);
        if (label.Beside is { } beside)
        {
            Fit(beside, Typeface.Regular, LetterStyle.Soft, BelowSizes, width, BelowHeight / 2).Draw(canvas, element.Add("P"), x, y + name.Height + 2);
        }

        var below = Fit(label.Below, Typeface.SemiBold, LetterStyle.Ink, BelowSizes, width, BelowHeight);
        below.Draw(canvas, element.Add("P"), x, top + stock.Height - Inset - below.Height);
    }

    /// <summary>The largest of some sizes at which no word is divided and the text is no higher than its place; the smallest, whatever it needs.</summary>
    private static TextBlock Fit(string text, Typeface face, Color color, double[] sizes, double width, double height)
    {
        foreach (var size in sizes)
        {
            TextStyle style = new(face, size, size * 1.15, color);
            TextBlock block = new([text], style, width);
            if (size == sizes[^1] || (block.Height <= height && LineBreaker.LongestWord(Shaper.Shape([text], style)) <= width))
            {
                return block;
            }
        }

        throw new ArgumentException("There are no sizes to choose from.", nameof(sizes));
    }
}
