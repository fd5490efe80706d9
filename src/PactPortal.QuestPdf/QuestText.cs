using PactPortal.Documents;
using PactPortal.Documents.Rendering.Pdf.Layout;
using QuestPDF.Fluent;
using IContainer = QuestPDF.Infrastructure.IContainer;

namespace PactPortal.QuestPdf;

/// <summary>Runs of text; what the fonts can't print is refused before QuestPDF sees it.</summary>
internal static class QuestText
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>
    /// A tagged paragraph. Skia hangs an element's children before its own words, so that a link in the middle would be read
    /// first: where there is one, the whole sentence is the link's element.
    /// </summary>
    public static void Paragraph(this IContainer container, IReadOnlyList<Run> runs, TextStyle style, bool isRightAligned = false)
    {
        var paragraph = container.SemanticParagraph();
        var tagged = runs.Any(run => run.Link is not null) ? paragraph.SemanticLink(alternativeText: "") : paragraph;
        tagged.Words(runs, style, isRightAligned);
    }

    /// <summary>Text that belongs to the element around it.</summary>
    public static void Words(this IContainer container, IReadOnlyList<Run> runs, TextStyle style, bool isRightAligned = false) =>
        container.Text(text =>
        {
            text.DefaultTextStyle(QuestStyles.Of(style));
            if (isRightAligned)
            {
                text.AlignRight();
            }

            foreach (var run in runs)
            {
                var words = style.For(run).IsUnbroken ? Printable(run.Text).Replace(' ', NoBreakSpace) : Printable(run.Text);
                var span = run.Link is { } address ? text.Hyperlink(words, address.AbsoluteUri) : text.Span(words);
                span.Style(QuestStyles.Of(style, run));
            }
        });

    /// <exception cref="GlyphMissingException">The fonts of documents can't print it.</exception>
    public static string Printable(string text)
    {
        var clean = PrintableText.Clean(text);
        return PrintableText.CanPrint(clean) ? clean : throw new GlyphMissingException(clean);
    }
}
