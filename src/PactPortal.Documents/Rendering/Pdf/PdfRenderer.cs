using PactPortal.Documents.Rendering.Pdf.Layout;
using PactPortal.Documents.Rendering.Pdf.Structure;
using PactPortal.Documents.Rendering.Pdf.Syntax;

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
        using MemoryStream output = new();
        PdfFile file = new(output);
        Draw(document, file, file.Root);
        file.Complete(file.Root, new FileFacts(TitleOf(document.Title), document.Language, document.Created));
        return output.ToArray();
    }

    public byte[] Render(LabelSheets sheets)
    {
        using MemoryStream output = new();
        PdfFile file = new(output);
        LabelLayout.Draw(file, sheets);
        file.Complete(file.Root, new FileFacts(TitleOf(sheets.Title), FileFacts.AmericanEnglish, sheets.Created));
        return output.ToArray();
    }

    public void Bind(Binder binder, Stream output)
    {
        FileFacts facts = new(TitleOf(binder.Title), FileFacts.AmericanEnglish, binder.Created);
        PdfFile file = new(output);
        foreach (var document in binder.Documents)
        {
            var part = file.BeginPart(TitleOf(document.Title), document.Language);
            Draw(document, file, part);
            file.EndPart(part);
        }

        file.CompleteParts(facts);
    }

    /// <summary>As it can be shown; a title of nothing but invisible characters is none.</summary>
    private static string TitleOf(string title) =>
        PrintableText.Clean(title) is var shown && !string.IsNullOrWhiteSpace(shown) ? shown : throw new ArgumentException("A file needs a title: readers announce it.", nameof(title));

    private static void Draw(Document document, PdfFile file, StructureElement element)
    {
        FooterLayout footer = new(document.FooterText);
        var slabs = BlockLayout.Compose(document, element);
        var pages = Paginator.Paginate(slabs, LetterStyle.Top + FourStrands.Height + UnderStrands, LetterStyle.Bottom - footer.Height - AboveFooter);
        for (var i = 0; i < pages.Count; i++)
        {
            file.Draw(canvas => Draw(canvas, pages[i], _ => footer.Draw(canvas, i + 1, pages.Count)));
        }
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
    }
}
