using System.Text;
using System.Xml.Linq;
using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests.Accessible;

/// <summary>PDF/UA-1, 7.1, 7.4.2, 7.17 and 7.18: how a reader finds the way, from the title to each link.</summary>
internal static class NavigationRules
{
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Universal = "http://www.aiim.org/pdfua/ns/id/";

    public static void RequireHeadings(Printed printed)
    {
        var headings = printed.Nodes.Where(node => node.Type is ['H', >= '1' and <= '6']).ToList();
        var levels = headings.Select(node => node.Type[1] - '0').ToList();
        var bookmarks = printed.Pdf.Catalog.TryGetValue("Outlines", out var outlines) ? Bookmarks(printed.Pdf, outlines, level: 1).ToList() : [];

        Assert.True(levels is [] or [1, ..]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second is > 1 && pair.Second <= pair.First + 1, "A heading skips a level."));
        Assert.Equal(headings.Zip(levels, (node, level) => (level, Reading.Printed.Squeeze(node.Text))), bookmarks);
    }

    public static void RequireLinks(Printed printed)
    {
        var links = printed.Nodes.Where(node => node.Type == "Link").ToList();
        var annotations = printed.Pdf.Pages.Select(printed.Pdf.Dictionary).Where(page => page.ContainsKey("Annots")).SelectMany(page => printed.Pdf.Array(page["Annots"])).Select(printed.Pdf.Dictionary).ToList();

        Assert.Equal(annotations.Count, links.Sum(link => link.Kids.OfType<Dictionary<string, object>>().Count()));
        Assert.All(links, link => Assert.True(link.Kids.OfType<MarkedContent>().Any() && link.Kids.OfType<Dictionary<string, object>>().Any()));
        Assert.All(annotations, annotation =>
        {
            var box = printed.Pdf.Array(annotation["Rect"]).Cast<double>().ToArray();
            Assert.Equal("Link", printed.Pdf.Name(annotation["Subtype"]));
            Assert.NotEmpty(printed.Pdf.Text(annotation["Contents"]).Trim());
            Assert.True(Uri.TryCreate(printed.Pdf.Text(printed.Pdf.Dictionary(annotation["A"])["URI"]), UriKind.Absolute, out _));
            Assert.True(box[0] < box[2] && box[1] < box[3] && box[0] >= 0 && box[2] <= 612 && box[1] >= 0 && box[3] <= 792);
            Assert.Equal(0, (int)printed.Pdf.Number(annotation["F"]) & 0b10);
        });
        Assert.All(printed.Pdf.Pages, page => Assert.Equal("S", printed.Pdf.Name(printed.Pdf.Dictionary(page)["Tabs"])));
    }

    public static void RequireMetadata(Printed printed)
    {
        var catalog = printed.Pdf.Catalog;
        var metadata = XDocument.Parse(Encoding.UTF8.GetString(printed.Pdf.Stream(catalog["Metadata"])).Trim());
        var title = printed.Pdf.Text(printed.Pdf.Dictionary(printed.Pdf.Trailer["Info"])["Title"]);

        Assert.NotEmpty(title.Trim());
        Assert.Equal(title, metadata.Descendants(Dublin + "title").Single().Value.Trim());
        Assert.Equal("1", metadata.Descendants(Universal + "part").Single().Value);
        Assert.Matches("^[a-z]{2}-[A-Z]{2}$", printed.Pdf.Text(catalog["Lang"]));
        Assert.Equal(true, printed.Pdf.Dictionary(catalog["MarkInfo"])["Marked"]);
        Assert.False(printed.Pdf.Dictionary(catalog["MarkInfo"]).ContainsKey("Suspects"));
        Assert.Equal(true, printed.Pdf.Dictionary(catalog["ViewerPreferences"])["DisplayDocTitle"]);
        Assert.DoesNotContain("Encrypt", printed.Pdf.Trailer.Keys);
        Assert.DoesNotContain(printed.Pdf.Dictionaries, entries => entries.TryGetValue("S", out var action) && action is PdfName { Value: "JavaScript" });
    }

    private static IEnumerable<(int Level, string Title)> Bookmarks(PdfReader pdf, object parent, int level)
    {
        var next = pdf.Dictionary(parent).GetValueOrDefault("First");
        while (next is not null)
        {
            var bookmark = pdf.Dictionary(next);
            Assert.Equal(parent, bookmark["Parent"]);
            Assert.Contains((PdfReference)pdf.Array(bookmark["Dest"])[0], pdf.Pages);
            yield return (level, pdf.Text(bookmark["Title"]));
            foreach (var below in Bookmarks(pdf, next, level + 1))
            {
                yield return below;
            }

            next = bookmark.GetValueOrDefault("Next");
        }
    }
}
