using System.Globalization;
using System.Text;
using PactPortal.Documents.Rendering.Pdf.Fonts;
using PactPortal.Documents.Rendering.Pdf.Syntax;

namespace PactPortal.Documents.Rendering.Pdf.Structure;

/// <summary>
/// A file that is written while it is drawn: a page when it is finished, the structure of a part at the part's end; fonts, bookmarks
/// and metadata last. Of what was written only numbers are kept.
/// </summary>
internal sealed class PdfFile
{
    private readonly Dictionary<TrueTypeFont, EmbeddedFont> fonts = [];
    private readonly Dictionary<string, (string Key, int Id)> images = [];
    private readonly ObjectTable objects;
    private readonly StructureTree tree;
    private readonly int catalog, pageTree, resources;
    private readonly List<int> pages = [], parts = [];
    private string? partTitle;

    public PdfFile(Stream output)
    {
        objects = new ObjectTable(output);
        (catalog, pageTree, resources) = (objects.Reserve(), objects.Reserve(), objects.Reserve());
        tree = new StructureTree(objects);
    }

    /// <summary>Of a file that is one document.</summary>
    public StructureElement Root { get; } = new("Document");

    private List<Bookmark> Bookmarks { get; } = [];

    public EmbeddedFont Font(TrueTypeFont font)
    {
        if (!fonts.TryGetValue(font, out var embedded))
        {
            fonts[font] = embedded = new EmbeddedFont(font, string.Create(CultureInfo.InvariantCulture, $"F{fonts.Count + 1}"));
        }

        return embedded;
    }

    /// <summary>Written when it is first drawn, once for all pages that draw it.</summary>
    /// <returns>What pages call it.</returns>
    public string Image(ImageFile image)
    {
        if (!images.TryGetValue(image.Digest, out var written))
        {
            images[image.Digest] = written = (string.Create(CultureInfo.InvariantCulture, $"I{images.Count + 1}"), ImageObject.Write(objects, image));
        }

        return written.Key;
    }

    /// <summary>Draws the next page and writes it.</summary>
    public void Draw(Action<Canvas> draw)
    {
        PdfPage page = new(objects.Reserve());
        pages.Add(page.Id);
        if (partTitle is not null)
        {
            Bookmarks.Add(new Bookmark(1, partTitle, page.Id, 0));
            partTitle = null;
        }

        Canvas canvas = new(this, page);
        draw(canvas);
        canvas.Close();
        Write(page);
    }

    /// <summary>Under a part's own bookmark its printed title would say the same again.</summary>
    public void Bookmark(int level, string title, PdfPage page, double top)
    {
        if (parts.Count == 0 || level > 1)
        {
            Bookmarks.Add(new Bookmark(level, title, page.Id, top));
        }
    }

    /// <summary>A document that stands in the file with others.</summary>
    public StructureElement BeginPart(string title, string language)
    {
        partTitle = title;
        StructureElement part = new("Part", $"/T {PdfSyntax.Text(title)}/Lang{PdfSyntax.Ascii(language)}");
        parts.Add(tree.Number(part));
        return part;
    }

    public void EndPart(StructureElement part) => tree.Write(part, tree.RootId(Root));

    public void Complete(StructureElement root, FileFacts facts)
    {
        tree.Number(root);
        tree.Write(root, tree.Id);
        Complete(root.Id, facts, isOpen: true);
    }

    public void CompleteParts(FileFacts facts)
    {
        if (parts.Count == 0)
        {
            throw new ArgumentException($"“{facts.Title}” binds no document: a file has a page.", nameof(facts));
        }

        tree.WriteRoot(Root, parts);
        Complete(Root.Id, facts, isOpen: false);
    }

    private void Complete(int root, FileFacts facts, bool isOpen)
    {
        var named = string.Join(' ', fonts.Values.Select(font => $"/{font.Key} {PdfSyntax.Reference(font.Write(objects))}"));
        var drawn = images.Count == 0 ? "" : $"/XObject<<{string.Join(' ', images.Values.Select(image => $"/{image.Key} {PdfSyntax.Reference(image.Id)}"))}>>";
        objects.Set(resources, $"<</Font<<{named}>>{drawn}>>");
        objects.Set(pageTree, string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Count {pages.Count}/Kids{PdfSyntax.References(pages)}>>"));
        tree.Complete(root);
        var outline = Outline.Write(objects, Bookmarks, isOpen) is { } id ? $"/Outlines {PdfSyntax.Reference(id)}" : "";
        var metadata = DocumentMetadata.Write(objects, facts);
        objects.Set(catalog, string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Catalog/Pages {pageTree} 0 R/StructTreeRoot {tree.Id} 0 R/MarkInfo<</Marked true>>/Lang{PdfSyntax.Ascii(facts.Language)}/Metadata {metadata} 0 R{outline}/ViewerPreferences<</DisplayDocTitle true>>>>"));
        var information = objects.Add($"<</Title {PdfSyntax.Text(facts.Title)}/CreationDate {PdfSyntax.Date(facts.Created)}>>");
        objects.Complete(catalog, information);
    }

    private void Write(PdfPage page)
    {
        page.Links.ForEach(link => link.Reserve(objects));
        var content = objects.AddStream(Encoding.ASCII.GetBytes(page.Content.ToString()));
        page.Content.Clear().Capacity = 0;
        var annotations = page.Links.Count == 0 ? "" : "/Annots" + PdfSyntax.References(page.Links.Select(link => link.Id));
        var key = tree.Add(page);
        objects.Set(page.Id, string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Page/Parent {pageTree} 0 R/MediaBox[0 0 {PdfPage.Width} {PdfPage.Height}]/Resources {resources} 0 R/Contents {content} 0 R/StructParents {key}/Tabs/S{annotations}>>"));
    }
}
