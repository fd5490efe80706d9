using System.Text;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>The glyphs of one line; a space at its end is drawn, since readers of text need it, but has no width.</summary>
internal sealed record TextLine(IReadOnlyList<Glyph> Glyphs, double Width);

/// <summary>First fit: a line takes as many words as it can. A word longer than a line is broken where it must be.</summary>
internal static class LineBreaker
{
    private const string ClosesPhrase = "、。，．：；！？）」』】〉》・ー々", OpensPhrase = "（「『【〈《";

    public static List<TextLine> Break(List<Glyph> glyphs, double width)
    {
        List<TextLine> lines = [];
        var (start, opportunity, x) = (0, 0, 0.0);
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (i > start && MayBreakBefore(glyphs, i))
            {
                opportunity = i;
            }

            if (glyphs[i].CodePoint == '\n')
            {
                lines.Add(Line(glyphs, start, i + 1));
                (start, opportunity, x) = (i + 1, i + 1, 0);
                continue;
            }

            x += glyphs[i].Advance;
            if (x > width + 0.01 && !glyphs[i].IsSpace && i > start)
            {
                var end = opportunity > start ? opportunity : i;
                lines.Add(Line(glyphs, start, end));
                (start, opportunity, x) = (end, end, Width(glyphs, end, i + 1));
            }
        }

        if (start < glyphs.Count)
        {
            lines.Add(Line(glyphs, start, glyphs.Count));
        }

        return lines;
    }

    /// <summary>The width of the widest stretch that is not broken.</summary>
    public static double LongestWord(List<Glyph> glyphs)
    {
        var (longest, start) = (0.0, 0);
        for (var i = 1; i <= glyphs.Count; i++)
        {
            if (i == glyphs.Count || MayBreakBefore(glyphs, i))
            {
                (longest, start) = (Math.Max(longest, Line(glyphs, start, i).Width), i);
            }
        }

        return longest;
    }

    private static bool MayBreakBefore(List<Glyph> glyphs, int i)
    {
        var (previous, next) = (glyphs[i - 1], glyphs[i]);
        if (previous.Style.IsUnbroken && next.Style.IsUnbroken)
        {
            return false;
        }

        if (previous.IsSpace)
        {
            return true;
        }

        if (IsIdeograph(previous.CodePoint) || IsIdeograph(next.CodePoint))
        {
            return !next.IsSpace && !ClosesPhrase.Contains((char)next.CodePoint) && !OpensPhrase.Contains((char)previous.CodePoint);
        }

        // After a word only: ranges, amounts and references keep their hyphens.
        return previous.CodePoint is '-' or '–' or '—' or '/' && i > 1 && IsLower(glyphs[i - 2]) && Rune.IsLetter(new Rune(next.CodePoint));
    }

    private static bool IsLower(Glyph glyph) => Rune.IsLower(new Rune(glyph.CodePoint));

    private static bool IsIdeograph(int codePoint) => codePoint is (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF) or >= 0x20000;

    private static TextLine Line(List<Glyph> glyphs, int start, int end)
    {
        var drawn = glyphs.GetRange(start, end - start);
        return new TextLine(drawn, drawn[^1].IsSpace ? Width(glyphs, start, end - 1) : Width(glyphs, start, end));
    }

    private static double Width(List<Glyph> glyphs, int start, int end)
    {
        var width = 0.0;
        for (var i = start; i < end; i++)
        {
            width += glyphs[i].Advance;
        }

        return width;
    }
}
