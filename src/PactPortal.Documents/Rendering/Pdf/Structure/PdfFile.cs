using System.Globalization;
using System.Text;
using PactPortal.Documents.Rendering.Pdf.Fonts;
using PactPortal.Documents.Rendering.Pdf.Syntax;

namespace PactPortal.Documents.Rendering.Pdf.Structure;

/// <summary>What has been drawn so far, and how it becomes a file: pages, structure, bookmarks, metadata.</summary>
internal sealed class PdfFile
{
    private readonly Dictionary<TrueTypeFont, EmbeddedFont> fonts = [];

    public List<PdfPage> Pages { get; } = [];

    public StructureElement Root { get; } = new("Document");

    public List<Bookmark> Bookmarks { get; } = [];

    public EmbeddedFont Font(TrueTypeFont font)
    {
        if (!fonts.TryGetValue(font, out var embedded))
        {
            fonts[font] = embedded = new EmbeddedFont(font, string.Create(CultureInfo.InvariantCulture, $"F{fonts.Count + 1}"));
        }

        return embedded;
    }

    public byte[] Write(Document document)
    {
        ObjectTable objects = new();
        int catalog = objects.Reserve(), pageTree = objects.Reserve();
        foreach (var page in Pages)
        {
            page.Id = objects.Reserve();
            page.Links.ForEach(link => link.Reserve(objects));
        }

        var named = string.Join(' ', fonts.Values.Select(font => $"/{font.Key} {PdfSyntax.Reference(font.Write(objects))}"));
        var resources = objects.Add($"<</Font<<{named}>>>>");
        for (var i = 0; i < Pages.Count; i++)
        {
            WritePage(objects, i, pageTree, resources);
        }

        objects.Set(pageTree, string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Count {Pages.Count}/Kids{PdfSyntax.References(Pages.Select(page => page.Id))}>>"));
        var structure = new StructureTree(objects, Pages).Write(Root);
        var outline = Outline.Write(objects, Bookmarks) is { } id ? $"/Outlines {PdfSyntax.Reference(id)}" : "";
        var metadata = DocumentMetadata.Write(objects, document);
        objects.Set(catalog, string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Catalog/Pages {pageTree} 0 R/StructTreeRoot {structure} 0 R/MarkInfo<</Marked true>>/Lang{PdfSyntax.Ascii(document.Language)}/Metadata {metadata} 0 R{outline}/ViewerPreferences<</DisplayDocTitle true>>>>"));
        var information = objects.Add($"<</Title {PdfSyntax.Text(document.Title)}/CreationDate {PdfSyntax.Date(document.Created)}>>");
        return objects.Write(catalog, information);
    }

    private void WritePage(ObjectTable objects, int index, int pageTree, int resources)
    {
        var page = Pages[index];
        var content = objects.AddStream(Encoding.ASCII.GetBytes(page.Content.ToString()));
        var annotations = page.Links.Count == 0 ? "" : "/Annots" + PdfSyntax.References(page.Links.Select(link => link.Id));
        objects.Set(page.Id, string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Page/Parent {pageTree} 0 R/MediaBox[0 0 {PdfPage.Width} {PdfPage.Height}]/Resources {resources} 0 R/Contents {content} 0 R/StructParents {index}/Tabs/S{annotations}>>"));
    }
}
