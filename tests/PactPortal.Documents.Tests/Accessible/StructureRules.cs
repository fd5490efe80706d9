using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests.Accessible;

/// <summary>PDF/UA-1, 7.1 to 7.3: what is drawn hangs in the tree, and the tree and the pages say the same.</summary>
internal static class StructureRules
{
    private static readonly Dictionary<string, string[]> MayHold = new()
    {
        ["Document"] = ["H1", "H2", "H3", "P", "L", "Table", "BlockQuote", "Figure", "Sect", "Art"],
        ["Art"] = ["H1", "H2", "H3", "P", "L", "Table", "BlockQuote", "Figure", "Sect"],
        ["Sect"] = ["P"],
        ["BlockQuote"] = ["P"],
        ["L"] = ["LI"],
        ["LI"] = ["Lbl", "LBody"],
        ["LBody"] = ["Link", "P"],
        ["Table"] = ["Caption", "THead", "TBody", "TFoot"],
        ["Caption"] = ["H2", "H3"],
        ["THead"] = ["TR"],
        ["TBody"] = ["TR"],
        ["TFoot"] = ["TR"],
        ["TR"] = ["TH", "TD"],
        ["TH"] = ["P", "Link"],
        ["TD"] = ["P", "Link"],
        ["P"] = ["Link"],
    };

    public static void RequireTaggedContent(Printed printed)
    {
        printed.Structure.RequireComplete();
        Assert.All(printed.Nodes, node => Assert.All(node.Kids.OfType<MarkedContent>(), content => Assert.Equal(node.Type, content.Tag)));
        Assert.All(printed.Structure.Pages.SelectMany(page => page.Artifacts), artifact => Assert.Equal("Artifact", artifact.Tag));
        Assert.All(printed.Structure.Pages.SelectMany(page => page.Marked).SelectMany(content => content.Positions), place => Assert.True(place is { X: >= 0 and <= 612, Y: >= 0 and <= 792 }, "Text stands beside its page."));
    }

    public static void RequireParents(Printed printed)
    {
        var tree = printed.Pdf.Dictionary(printed.Pdf.Catalog["StructTreeRoot"]);
        var entries = printed.Pdf.Array(printed.Pdf.Dictionary(tree["ParentTree"])["Nums"]).Chunk(2).ToDictionary(pair => (double)pair[0], pair => pair[1]);
        var pages = printed.Pdf.Pages.Select(page => printed.Pdf.Number(printed.Pdf.Dictionary(page)["StructParents"])).ToList();
        var links = printed.Pdf.Dictionaries.Where(entry => entry.ContainsKey("StructParent")).Select(entry => printed.Pdf.Number(entry["StructParent"])).ToList();

        Assert.Equal(entries.Keys.Order(), pages.Concat(links).Order());
        Assert.True((double)tree["ParentTreeNextKey"] > entries.Keys.DefaultIfEmpty(-1).Max());
        Assert.Equal(printed.Pdf.Dictionaries.Count(entry => entry.TryGetValue("Type", out var type) && type is PdfName { Value: "StructElem" }), printed.Nodes.Count() + 1);
        Assert.All(printed.Nodes, node => Assert.Equal("StructElem", printed.Pdf.Name(node.Entries["Type"])));
    }

    public static void RequireNesting(Printed printed)
    {
        Assert.Equal("Document", printed.Structure.Root.Type);
        Assert.All(printed.Nodes.Prepend(printed.Structure.Root), node =>
        {
            Assert.All(node.Children, child => Assert.True(MayHold.GetValueOrDefault(node.Type, []).Contains(child.Type), $"{child.Type} stands in {node.Type}."));
            Assert.True(node.Kids.Count > 0 || node.Type is "TH" or "TD", $"{node.Type} is empty.");
            Assert.True(node.Type is not ("Document" or "Art" or "Sect" or "L" or "LI" or "Table" or "THead" or "TBody" or "TFoot" or "TR" or "BlockQuote") || node.Kids.All(kid => kid is StructureNode), $"{node.Type} holds words of its own.");
        });
        Assert.All(printed.Nodes.Where(node => node.Type == "LI"), item =>
        {
            Assert.InRange(item.Children.Count(), 1, 2);
            Assert.Equal(item.Children.OrderBy(child => child.Type == "LBody").Select(child => child.Type), item.Children.Select(child => child.Type).Distinct());
        });
    }

    public static void RequireFigures(Printed printed) =>
        Assert.All(printed.Nodes.Where(node => node.Type == "Figure"), figure =>
        {
            Assert.NotEmpty(printed.Pdf.Text(figure.Entries["Alt"]).Trim());
            var layout = printed.Pdf.Dictionary(figure.Entries["A"]);
            var box = printed.Pdf.Array(layout["BBox"]).Cast<double>().ToArray();
            Assert.Equal("Layout", printed.Pdf.Name(layout["O"]));
            Assert.True(box is [>= 0 and var left, >= 0 and var bottom, <= 612 and var right, <= 792 and var top] && left < right && bottom < top);
        });
}
