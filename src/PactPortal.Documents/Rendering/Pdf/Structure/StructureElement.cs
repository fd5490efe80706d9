namespace PactPortal.Documents.Rendering.Pdf.Structure;

/// <summary>A node of the structure tree (ISO 32000-1, 14.7.2): what a piece of the page is, in reading order.</summary>
internal sealed class StructureElement(string type, string attributes = "")
{
    private readonly List<StructureKid> kids = [];

    public string Type { get; } = type;

    public string Attributes { get; set; } = attributes;

    public IEnumerable<StructureKid> Kids => kids.Where(kid => kid is not StructureKid.Element { Child.IsEmpty: true });

    /// <summary>An empty cell keeps its column; any other element without content has nothing to say.</summary>
    public bool IsEmpty => Type is not ("TD" or "TH") && kids.TrueForAll(kid => kid is StructureKid.Element { Child.IsEmpty: true });

    /// <summary>The object number; given when the tree is written.</summary>
    public int Id { get; set; }

    public StructureElement Add(string kind, string kindAttributes = "")
    {
        StructureElement element = new(kind, kindAttributes);
        kids.Add(new StructureKid.Element(element));
        return element;
    }

    public void AddContent(PdfPage page, int mcid) => kids.Add(new StructureKid.Content(page, mcid));

    public void AddObject(LinkAnnotation link) => kids.Add(new StructureKid.Annotation(link));
}

internal abstract record StructureKid
{
    private StructureKid()
    {
    }

    public sealed record Element(StructureElement Child) : StructureKid;

    public sealed record Content(PdfPage Page, int Mcid) : StructureKid;

    public sealed record Annotation(LinkAnnotation Link) : StructureKid;
}
