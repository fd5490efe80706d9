using System.Globalization;
using System.Text;
using PactPortal.Documents.Rendering.Pdf.Syntax;

namespace PactPortal.Documents.Rendering.Pdf.Structure;

/// <summary>
/// Writes the elements and the parent tree, the way back from a page's content to its element. A page waits here until the
/// elements it points to are written, and is forgotten then.
/// </summary>
internal sealed class StructureTree(ObjectTable objects)
{
    private readonly List<(int Key, PdfPage Page)> waiting = [];
    private readonly StringBuilder parentEntries = new();
    private int nextKey;

    public int Id { get; } = objects.Reserve();

    /// <returns>The page's key in the parent tree; those of its links follow.</returns>
    public int Add(PdfPage page)
    {
        var key = nextKey;
        waiting.Add((key, page));
        nextKey += 1 + page.Links.Count;
        return key;
    }

    public int Number(StructureElement element) => element.Id = objects.Reserve();

    public int RootId(StructureElement root) => root.Id > 0 ? root.Id : Number(root);

    /// <summary>An element that has its number, and all below it.</summary>
    public void Write(StructureElement element, int parent)
    {
        NumberBelow(element);
        WriteAll(element, parent);
        foreach (var (key, page) in waiting)
        {
            var marked = objects.Add(PdfSyntax.References(page.Marked.Select(content => content.Id)));
            parentEntries.Append(CultureInfo.InvariantCulture, $"{key} {marked} 0 R\n");
            for (var i = 0; i < page.Links.Count; i++)
            {
                page.Links[i].Write(objects, key + 1 + i);
                parentEntries.Append(CultureInfo.InvariantCulture, $"{key + 1 + i} {page.Links[i].Element.Id} 0 R\n");
            }
        }

        waiting.Clear();
    }

    /// <summary>The element over parts that were written before.</summary>
    public void WriteRoot(StructureElement root, IEnumerable<int> parts) =>
        objects.Set(RootId(root), string.Create(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{root.Type}/P {Id} 0 R/K{PdfSyntax.References(parts)}>>"));

    public void Complete(int root)
    {
        var parents = objects.Add($"<</Nums[{parentEntries}]>>");
        objects.Set(Id, string.Create(CultureInfo.InvariantCulture, $"<</Type/StructTreeRoot/K {root} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {nextKey}>>"));
    }

    private void NumberBelow(StructureElement element)
    {
        foreach (var kid in element.Kids.OfType<StructureKid.Element>())
        {
            Number(kid.Child);
            NumberBelow(kid.Child);
        }
    }

    private void WriteAll(StructureElement element, int parent)
    {
        var home = element.Kids.OfType<StructureKid.Content>().FirstOrDefault()?.Page;
        var kids = string.Join(' ', element.Kids.Select(kid => Kid(kid, home)));
        var page = home is null ? "" : string.Create(CultureInfo.InvariantCulture, $"/Pg {home.Id} 0 R");
        objects.Set(element.Id, string.Create(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{element.Type}/P {parent} 0 R{page}/K[{kids}]{element.Attributes}>>"));
        foreach (var kid in element.Kids.OfType<StructureKid.Element>())
        {
            WriteAll(kid.Child, element.Id);
        }
    }

    private static string Kid(StructureKid kid, PdfPage? home) => kid switch
    {
        StructureKid.Element element => PdfSyntax.Reference(element.Child.Id),
        StructureKid.Annotation annotation => string.Create(CultureInfo.InvariantCulture, $"<</Type/OBJR/Pg {annotation.Link.Page.Id} 0 R/Obj {annotation.Link.Id} 0 R>>"),
        StructureKid.Content content when content.Page == home => content.Mcid.ToString(CultureInfo.InvariantCulture),
        StructureKid.Content content => string.Create(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {content.Page.Id} 0 R/MCID {content.Mcid}>>"),
        _ => throw new InvalidOperationException($"A structure element cannot hold {kid}."),
    };
}
