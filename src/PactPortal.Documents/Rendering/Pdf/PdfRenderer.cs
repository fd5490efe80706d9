using PactPortal.Documents.Rendering.Pdf.Layout;
using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf;

/// <summary>
/// Tagged PDF 1.7 that claims PDF/UA-1 (ISO 14289-1): structure, alternative texts, bookmarks, subsets of embedded fonts.
/// Keeps nothing between documents and may be called from any thread.
/// </summary>
public sealed class PdfRenderer : IDocumentRenderer
{
    private const double UnderStrands = 14.7, AboveFooter = 12;

    public string ContentType => "application/pdf";

    public byte[] Render(Document document)
    {
        PdfFile file = new();
        FooterLayout footer = new(document.FooterText);
        var slabs = BlockLayout.Compose(document, file.Root);
        var pages = Paginator.Paginate(slabs, LetterStyle.Top + FourStrands.Height + UnderStrands, LetterStyle.Bottom - footer.Height - AboveFooter);
        for (var i = 0; i < pages.Count; i++)
        {
            PdfPage page = new();
            file.Pages.Add(page);
            Draw(new Canvas(file, page), pages[i], canvas => footer.Draw(canvas, i + 1, pages.Count));
        }

        return file.Write(document with { Title = PrintableText.Clean(document.Title) });
    }

    public byte[] Render(LabelSheets sheets)
    {
        PdfFile file = new();
        LabelLayout.Draw(file, sheets);
        return file.Write(new Document { Title = PrintableText.Clean(sheets.Title), Created = sheets.Created, Blocks = [] });
    }

    private static void Draw(Canvas canvas, PageLayout page, Action<Canvas> drawFooter)
    {
        FourStrands.DrawRule(canvas);
        foreach (var (frame, top, bottom) in page.Frames)
        {
            canvas.MarkArtifact(ArtifactKind.Decoration);
            frame.Draw(canvas, top, bottom);
        }

        foreach (var (slab, top) in page.Placements)
        {
            slab.Draw(canvas, top);
        }

        drawFooter(canvas);
        canvas.Close();
    }
}
