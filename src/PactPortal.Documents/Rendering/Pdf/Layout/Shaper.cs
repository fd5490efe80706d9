using System.Text;
using PactPortal.Documents.Rendering.Pdf.Fonts;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>From runs to glyphs. It kerns and chooses fonts and figures; it neither joins nor reorders letters.</summary>
internal static class Shaper
{
    /// <summary>Tabular figures stand apart; the web draws them together by as much.</summary>
    private const int TabularTracking = -20;

    /// <exception cref="GlyphMissingException">A character has no glyph, or needs more than this class does.</exception>
    public static List<Glyph> Shape(IEnumerable<Run> runs, TextStyle style)
    {
        List<Glyph> glyphs = [];
        foreach (var run in runs)
        {
            var text = PrintableText.Clean(run.Text);
            Append(glyphs, text, style.For(run), run.Link is null ? null : new LinkSpan(text, run.Link));
        }

        while (glyphs.Count > 0 && glyphs[^1].IsSpace)
        {
            glyphs.RemoveAt(glyphs.Count - 1);
        }

        return glyphs;
    }

    private static void Append(List<Glyph> glyphs, string text, TextStyle style, LinkSpan? link)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = rune.Value is ' ' or '\n';
            var previous = glyphs.Count > 0 ? glyphs[^1] : default;
            if (isSpace && (glyphs.Count == 0 || previous.IsSpace))
            {
                if (rune.Value == '\n' && glyphs.Count > 0)
                {
                    glyphs[^1] = previous with { CodePoint = '\n' };
                }

                continue;
            }

            var glyph = Glyph(rune, isSpace, text, style, link);
            if (previous.Font == glyph.Font && previous.Style == style && !style.IsTabular)
            {
                glyphs[^1] = previous with { Kerning = glyph.Font.Thousandths(glyph.Font.Kerning(previous.Id, glyph.Id)) };
            }

            glyphs.Add(glyph);
        }
    }

    private static Glyph Glyph(Rune rune, bool isSpace, string text, TextStyle style, LinkSpan? link)
    {
        var printed = isSpace ? ' ' : rune.Value;
        var font = isSpace || PrintableText.CanPrint(rune) ? FontLibrary.For(style.Face, printed) : null;
        return new Glyph((font ?? throw new GlyphMissingException(text)).Glyph(printed, style.IsTabular), rune.Value, font, style, link, style.IsTabular ? TabularTracking : 0);
    }
}
