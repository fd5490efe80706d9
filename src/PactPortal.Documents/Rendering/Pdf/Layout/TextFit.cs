namespace PactPortal.Documents.Rendering.Pdf.Layout;

internal readonly record struct Box(double Width, double Height);

/// <summary>A text as large as it fits its place, and always whole.</summary>
internal static class TextFit
{
    /// <summary>Up to so many characters stand in two lines at most.</summary>
    private const int InTwoLines = 40;

    private const double Line = 1.15, Smaller = 0.9;

    /// <summary>
    /// The largest of some sizes at which no word is divided and the text is no higher than its place. Where there is none, words are
    /// divided; where that is not enough either, the text is smaller than the smallest.
    /// </summary>
    public static TextBlock Of(string text, TextStyle style, IReadOnlyList<double> sizes, Box box)
    {
        foreach (var size in sizes)
        {
            var sized = Sized(style, size);
            TextBlock block = new([text], sized, box.Width);
            var lines = text.Length <= InTwoLines ? 2.5 : double.PositiveInfinity;
            if (Fits(block, box) && block.Height < lines * sized.Leading && LineBreaker.LongestWord(Shaper.Shape([text], sized)) <= box.Width)
            {
                return block;
            }
        }

        var (at, divided) = (0, new TextBlock([text], Sized(style, sizes[0]), box.Width));
        for (var size = sizes[0]; !Fits(divided, box); divided = new TextBlock([text], Sized(style, size), box.Width))
        {
            size = ++at < sizes.Count ? sizes[at] : size * Smaller;
        }

        return divided;
    }

    private static TextStyle Sized(TextStyle style, double size) => style with { Size = size, Leading = size * Line };

    private static bool Fits(TextBlock block, Box box) => block.Height <= box.Height + 0.01;
}
