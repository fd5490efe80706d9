using System.Text;
using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests;

/// <summary>What the letter that uses every block says to a reader who doesn’t see it; the rules for every document stand in <see cref="Accessible.AccessibleDocuments"/>.</summary>
public sealed class AccessiblePdf
{
    private static readonly Printed Letter = Printed.From(SampleDocument.Letter());

    [Fact]
    public void Render_EveryBlock_DeclaresLanguageTitleAndConformance()
    {
        var catalog = Letter.Pdf.Catalog;
        var metadata = Encoding.UTF8.GetString(Letter.Pdf.Stream(catalog["Metadata"]));

        Assert.Equal("en-US", Letter.Pdf.Text(catalog["Lang"]));
        Assert.Equal(true, Letter.Pdf.Dictionary(catalog["MarkInfo"])["Marked"]);
        Assert.Equal(true, Letter.Pdf.Dictionary(catalog["ViewerPreferences"])["DisplayDocTitle"]);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("<rdf:li xml:lang=\"x-default\">CSEC fiscal-justification letter PACT26-L-00031</rdf:li>", metadata, StringComparison.Ordinal);
        Assert.Contains("<dc:language><rdf:Bag><rdf:li>en-US</rdf:li></rdf:Bag></dc:language>", metadata, StringComparison.Ordinal);
        Assert.Equal("CSEC fiscal-justification letter PACT26-L-00031", Letter.Pdf.Text(Letter.Pdf.Dictionary(Letter.Pdf.Trailer["Info"])["Title"]));
    }

    [Fact]
    public void Render_EveryBlock_UsesOnlyStandardTypes()
    {
        string[] standard = ["H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "Caption", "THead", "TBody", "TFoot", "TR", "TH", "TD", "BlockQuote", "Figure", "Link"];

        Assert.Equal("Document", Letter.Structure.Root.Type);
        Assert.Equal(standard.Order(), Letter.Nodes.Select(node => node.Type).Distinct().Order());
    }

    [Fact]
    public void Render_Figures_HaveAnAlternativeTextAndABox()
    {
        var figures = Letter.Nodes.Where(node => node.Type == "Figure").ToList();

        Assert.Equal(["QR code that opens the page where this letter can be checked", SampleImages.SaysOfLogo], figures.Select(figure => Letter.Pdf.Text(figure.Entries["Alt"])));
        Assert.All(figures, figure => Assert.Equal(4, Letter.Pdf.Array(Letter.Pdf.Dictionary(figure.Entries["A"])["BBox"]).Count));
    }

    [Fact]
    public void Render_Links_AreTaggedDescribedAndHaveTheirAddress()
    {
        var annotations = Letter.Pdf.Dictionaries.Where(entries => entries.TryGetValue("Subtype", out var kind) && kind is PdfName { Value: "Link" }).ToList();
        var tagged = Letter.Nodes.Where(node => node.Type == "Link").SelectMany(link => link.Kids.OfType<Dictionary<string, object>>()).ToList();

        Assert.Equal(annotations.Count, tagged.Count);
        Assert.All(annotations, annotation => Assert.NotEmpty(Letter.Pdf.Text(annotation["Contents"])));
        Assert.Contains("https://pact.example.org/register?team=Fresno%20(5)", annotations.Select(annotation => Letter.Pdf.Text(Letter.Pdf.Dictionary(annotation["A"])["URI"])));
        Assert.All(Letter.Pdf.Pages, page => Assert.Equal("S", Letter.Pdf.Name(Letter.Pdf.Dictionary(page)["Tabs"])));
    }

    [Fact]
    public void Render_LinkOverTwoLines_HasOneElementAndARectangleForEachLine()
    {
        var link = Assert.Single(Letter.Nodes, node => node.Type == "Link" && node.Text.StartsWith("All County", StringComparison.Ordinal));

        Assert.Equal("All County Letter 21-142 of the California Department of Social Services", Printed.Squeeze(link.Text));
        Assert.Equal(2, link.Kids.OfType<Dictionary<string, object>>().Count());
    }

    [Fact]
    public void Render_Fonts_AreEmbeddedSubsetsAndShowNoMissingGlyph()
    {
        var fonts = Letter.Structure.Pages.SelectMany(page => page.Fonts).ToList();

        Assert.All(fonts, font =>
        {
            Assert.Matches("^[A-Z]{6}[+]", font.BaseName);
            Assert.Equal([0, 1, 0, 0], font.Embedded[..4]);
            Assert.DoesNotContain(0, font.Shown);
            Assert.Equal("Identity", Letter.Pdf.Name(font.Descendant["CIDToGIDMap"]));
        });
        Assert.Contains(fonts, font => font.BaseName.EndsWith("NotoSansSC-Regular", StringComparison.Ordinal));
    }
}
