using System.Globalization;
using System.Text;
using PactPortal.Documents.Rendering.Pdf.Syntax;

namespace PactPortal.Documents.Rendering.Pdf.Structure;

/// <summary>Writes the elements and the parent tree, the way back from a page's content to its element.</summary>
internal sealed class StructureTree(ObjectTable objects, IReadOnlyList<PdfPage> pages)
{
    public int Write(StructureElement root)
    {
        var tree = objects.Reserve();
        Number(root);
        Write(root, tree);
        var parents = objects.Add($"<</Nums[{ParentEntries()}]>>");
        objects.Set(tree, string.Create(CultureInfo.InvariantCulture,
            $"<</Type/StructTreeRoot/K {root.Id} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {pages.Count + pages.Sum(page => page.Links.Count)}>>"));
        return tree;
    }

    private void Number(StructureElement element)
    {
        element.Id = objects.Reserve();
        foreach (var kid in element.Kids.OfType<StructureKid.Element>())
        {
            Number(kid.Child);
        }
    }

    private void Write(StructureElement element, int parent)
    {
        var home = element.Kids.OfType<StructureKid.Content>().FirstOrDefault()?.Page;
        var kids = string.Join(' ', element.Kids.Select(kid => Kid(kid, home)));
        var page = home is null ? "" : string.Create(CultureInfo.InvariantCulture, $"/Pg {home.Id} 0 R");
        objects.Set(element.Id, string.Create(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{element.Type}/P {parent} 0 R{page}/K[{kids}]{element.Attributes}>>"));
        foreach (var kid in element.Kids.OfType<StructureKid.Element>())
        {
            Write(kid.Child, element.Id);
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

    private string ParentEntries()
    {
        StringBuilder entries = new();
        for (var i = 0; i < pages.Count; i++)
        {
            entries.Append(CultureInfo.InvariantCulture, $"{i} {PdfSyntax.References(pages[i].Marked.Select(element => element.Id))}\n");
        }

        var key = pages.Count;
        foreach (var link in pages.SelectMany(page => page.Links))
        {
            link.Write(objects, key);
            entries.Append(CultureInfo.InvariantCulture, $"{key} {link.Element.Id} 0 R\n");
            key++;
        }

        return entries.ToString();
    }
}
