using System.Globalization;
using System.Text;
using PactPortal.Documents.Rendering.Pdf.Fonts;
using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>Draws a line of text, changing font, colour and mark where its glyphs do.</summary>
internal static class TextPen
{
    public static void Draw(Canvas canvas, StructureElement? element, ArtifactKind otherwise, TextLine line, double x, double baseline)
    {
        for (int start = 0, end; start < line.Glyphs.Count; start = end)
        {
            var first = line.Glyphs[start];
            var width = 0.0;
            StringBuilder shown = new("<");
            var embedded = canvas.File.Font(first.Font);
            for (end = start; end < line.Glyphs.Count && IsAlike(first, line.Glyphs[end]); end++)
            {
                var glyph = line.Glyphs[end];
                var number = embedded.Number(glyph.Id, glyph.CodePoint == '\n' ? ' ' : glyph.CodePoint);
                shown.Append(number.ToString("X4", CultureInfo.InvariantCulture));
                if (glyph.Kerning != 0)
                {
                    shown.Append(CultureInfo.InvariantCulture, $"> {-glyph.Kerning} <");
                }

                width += glyph.Advance;
            }

            var link = element is null ? null : first.Link;
            canvas.Mark(link is null ? element : link.Element ??= element?.Add("Link"), otherwise);
            // The fonts that help out come in one weight.
            var isEmboldened = first.Style.Face is Typeface.Bold or Typeface.SemiBold && first.Font != FontLibrary.Of(first.Style.Face);
            canvas.Text(embedded.Key, first.Style.Size, first.Style.Color, x, baseline, shown.Append('>').ToString(), isEmboldened);
            if (link is not null)
            {
                var visible = line.Glyphs[end - 1].IsSpace ? width - line.Glyphs[end - 1].Advance : width;
                Link(canvas, link, first.Style, x, baseline, visible);
            }

            x += width;
        }
    }

    private static bool IsAlike(Glyph a, Glyph b) => a.Font == b.Font && a.Link == b.Link && a.Style == b.Style;

    private static void Link(Canvas canvas, LinkSpan link, TextStyle style, double x, double baseline, double width)
    {
        if (link.Element is not { } element)
        {
            return;
        }

        canvas.Fill(style.Color, x, baseline + 0.14 * style.Size, width, 0.5);
        var (bottom, top) = (PdfPage.Height - baseline - 0.25 * style.Size, PdfPage.Height - baseline + 0.95 * style.Size);
        LinkAnnotation annotation = new(canvas.Page, [x, bottom, x + width, top], link.Address, link.Text, element);
        canvas.Page.Links.Add(annotation);
        element.AddObject(annotation);
    }
}
