using System.Text;

namespace PactPortal.Documents.Tests.Reading;

/// <param name="Type">The standard structure type.</param>
/// <param name="Entries">Its dictionary.</param>
/// <param name="Kids">Nodes, marked contents and object references, in reading order.</param>
internal sealed record StructureNode(string Type, Dictionary<string, object> Entries, IReadOnlyList<object> Kids)
{
    public IEnumerable<StructureNode> Children => Kids.OfType<StructureNode>();

    public IEnumerable<StructureNode> Descendants => Children.SelectMany(child => child.Descendants.Prepend(child));

    /// <summary>Blocks are parted by a space; links stand inside their sentence.</summary>
    public string Text
    {
        get
        {
            StringBuilder text = new();
            foreach (var kid in Kids)
            {
                text.Append(kid switch
                {
                    MarkedContent content => content.Text,
                    StructureNode { Type: "Link" } link => link.Text,
                    StructureNode node => " " + node.Text + " ",
                    _ => "",
                });
            }

            return text.ToString();
        }
    }
}

/// <summary>The structure tree, walked from its root; checks on the way that it and the pages' parent tree say the same.</summary>
internal sealed class StructureReader
{
    private readonly PdfReader pdf;
    private readonly Dictionary<PdfReference, PageContent> pages;
    private readonly Dictionary<int, object> parents = [];
    private readonly HashSet<(PdfReference Page, int Mcid)> reached = [];

    public StructureReader(PdfReader pdf)
    {
        this.pdf = pdf;
        pages = pdf.Pages.ToDictionary(page => page, page => new PageContent(pdf, pdf.Dictionary(page)));
        var tree = pdf.Dictionary(pdf.Catalog["StructTreeRoot"]);
        foreach (var pair in Numbers(tree["ParentTree"]).Chunk(2))
        {
            Assert.True(parents.TryAdd((int)(double)pair[0], pair[1]));
        }

        Root = Read((PdfReference)Many(tree["K"]).Single(), (PdfReference)pdf.Catalog["StructTreeRoot"]);
    }

    public StructureNode Root { get; }

    public IReadOnlyList<PageContent> Pages => [.. pdf.Pages.Select(page => pages[page])];

    /// <summary>Every marked content that is no artifact hangs in the tree, once.</summary>
    public void RequireComplete()
    {
        foreach (var (page, content) in pages)
        {
            var marked = content.Marked.Select(mark => mark.Mcid).OfType<int>().ToList();
            Assert.Equal(Enumerable.Range(0, marked.Count), marked);
            Assert.All(marked, mcid => Assert.Contains((page, mcid), reached));
            Assert.Equal(marked.Count, pdf.Array(parents[(int)(double)pdf.Dictionary(page)["StructParents"]]).Count);
        }
    }

    private IEnumerable<object> Numbers(object node)
    {
        var entries = pdf.Dictionary(node);
        return entries.TryGetValue("Kids", out var kids) ? pdf.Array(kids).SelectMany(Numbers) : pdf.Array(entries["Nums"]);
    }

    private List<object> Many(object value) => pdf.Resolve(value) as List<object> ?? [value];

    private StructureNode Read(PdfReference reference, PdfReference parent)
    {
        var entries = pdf.Dictionary(reference);
        Assert.Equal(parent, entries["P"]);
        var kids = Many(entries["K"]).Select(kid => Kid(kid, reference, entries)).ToList();
        return new StructureNode(pdf.Name(entries["S"]), entries, kids);
    }

    private object Kid(object kid, PdfReference self, Dictionary<string, object> entries) => kid switch
    {
        PdfReference child => Read(child, self),
        double mcid => Content((PdfReference)entries["Pg"], (int)mcid, self),
        Dictionary<string, object> item when pdf.Name(item["Type"]) == "MCR" => Content((PdfReference)item["Pg"], (int)(double)item["MCID"], self),
        Dictionary<string, object> item => Annotation(item, self),
        _ => throw new InvalidDataException($"{kid} is no kid of a structure element."),
    };

    private MarkedContent Content(PdfReference page, int mcid, PdfReference self)
    {
        Assert.True(reached.Add((page, mcid)), "A marked content hangs twice in the tree.");
        var key = (int)(double)pdf.Dictionary(page)["StructParents"];
        Assert.Equal(self, pdf.Array(parents[key])[mcid]);
        return Assert.Single(pages[page].Marked, mark => mark.Mcid == mcid);
    }

    private Dictionary<string, object> Annotation(Dictionary<string, object> item, PdfReference self)
    {
        Assert.Equal("OBJR", pdf.Name(item["Type"]));
        var annotation = pdf.Dictionary(item["Obj"]);
        Assert.Equal(self, parents[(int)(double)annotation["StructParent"]]);
        Assert.Contains(pdf.Pages, page => (!item.TryGetValue("Pg", out var home) || home.Equals(page)) && pdf.Dictionary(page).TryGetValue("Annots", out var annotations) && pdf.Array(annotations).Contains(item["Obj"]));
        return annotation;
    }
}
