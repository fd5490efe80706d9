using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PactPortal.Documents.Rendering;
using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests.Contract;

/// <summary>What the portal relies on, whoever writes its PDF files. Each renderer runs all of it.</summary>
public abstract partial class RendererContract
{
    private static readonly Document Letter = SampleDocument.Letter();
    private static readonly Document Long = SampleDocument.Of(
        new Heading(1, "Attendance of a long day"),
        new Table
        {
            Caption = "Who came",
            Columns = [Column.Text("County"), Column.Number("People"), Column.Blank("Signature")],
            Rows = [.. Enumerable.Range(1, 90).Select(i => new Row(Cell.WithNote($"County {i}", "Department of Social Services"), "1,000.00", ""))],
            Totals = [new Row("Total", "90,000.00", "")],
        });

    protected abstract IDocumentRenderer Renderer { get; }

    [Fact]
    public void Render_EveryBlock_SaysEveryWordInOrder()
    {
        Assert.Equal(Letters(Printed.From(Letter).Text), Letters(Print(Letter).Text));
        Assert.Equal(Letters(Printed.From(Long).Text), Letters(Print(Long).Text));
    }

    [Fact]
    public void Render_EveryBlock_IsWhatItIsInStructure()
    {
        Assert.Equal(Outline.Of(Letter), Outline.Of(Print(Letter).Structure.Root));
        Assert.Equal(Outline.Of(Long), Outline.Of(Print(Long).Structure.Root));
    }

    [Fact]
    public void Render_EveryBlock_HangsAllContentInTheTreeOrMarksItAsArtifact() => Print(Letter).Structure.RequireComplete();

    [Fact]
    public void Render_TwoRenderers_NeedAsManyPagesWithinOne()
    {
        Assert.InRange(Print(Letter).Structure.Pages.Count, Printed.From(Letter).Structure.Pages.Count - 1, Printed.From(Letter).Structure.Pages.Count + 1);
        Assert.InRange(Print(Long).Structure.Pages.Count, Printed.From(Long).Structure.Pages.Count - 1, Printed.From(Long).Structure.Pages.Count + 1);
    }

    [Fact]
    public void Render_EveryBlock_SaysTitleLanguageInstantAndConformance()
    {
        var pdf = Print(Letter).Pdf;
        var metadata = XDocument.Parse(Encoding.UTF8.GetString(pdf.Stream(pdf.Catalog["Metadata"])).Trim().Trim('\uFEFF'));

        Assert.Equal(Letter.Title, pdf.Text(pdf.Dictionary(pdf.Trailer["Info"])["Title"]));
        Assert.Contains(Letter.Title, Said(metadata, "title"));
        Assert.Contains("1", Said(metadata, "part"));
        Assert.Equal(Letter.Language, pdf.Text(pdf.Catalog["Lang"]));
        Assert.Equal(Letter.Created, Instant(pdf.Text(pdf.Dictionary(pdf.Trailer["Info"])["CreationDate"])));
        Assert.Equal(true, pdf.Dictionary(pdf.Catalog["MarkInfo"])["Marked"]);
        Assert.Equal(true, pdf.Dictionary(pdf.Catalog["ViewerPreferences"])["DisplayDocTitle"]);
    }

    [Fact]
    public void Render_Links_HaveTheirAddressWordsAndElement()
    {
        var printed = Print(Letter);
        var links = printed.Nodes.Where(node => node.Type == "Link").SelectMany(link => link.Kids.OfType<Dictionary<string, object>>()).ToList();
        var annotations = printed.Pdf.Dictionaries.Count(entries => entries.TryGetValue("Subtype", out var kind) && kind is PdfName { Value: "Link" });

        Assert.Equal(annotations, links.Count);
        Assert.Equal(
            ["https://pact.example.org/register?team=Fresno%20(5)", "https://pact.example.org/verify/7QKD-M4WX", "https://www.cdss.ca.gov/acl/21-142"],
            links.Select(link => printed.Pdf.Text(printed.Pdf.Dictionary(link["A"])["URI"])).Where(address => !address.Contains("leginfo", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
        Assert.All(links, link => Assert.NotEmpty(printed.Pdf.Text(link["Contents"])));
        Assert.Contains("All County Letter 21-142 of the California Department of Social Services", links.Select(link => printed.Pdf.Text(link["Contents"])));
    }

    [Fact]
    public void Render_HeaderCells_SayWhatTheyHead()
    {
        var printed = Print(Long);

        Assert.Equal(["Column", "Column", "Column"], Scopes(printed, printed.Nodes.Single(node => node.Type == "THead")));
        Assert.All(Scopes(printed, printed.Nodes.Single(node => node.Type == "TBody")), scope => Assert.Equal("Row", scope));
    }

    [Fact]
    public void Render_Figures_SayWhatTheyAreFor()
    {
        var printed = Print(Letter);

        Assert.Equal(
            ["QR code that opens the page where this letter can be checked", SampleImages.SaysOfLogo],
            printed.Nodes.Where(node => node.Type == "Figure").Select(figure => printed.Pdf.Text(figure.Entries["Alt"])));
    }

    [Fact]
    public void Render_Fonts_AreEmbeddedSubsetsOfOurOwnAndShowNoMissingGlyph()
    {
        var fonts = Print(Letter).Structure.Pages.SelectMany(page => page.Fonts).ToList();

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font =>
        {
            Assert.Matches("^[A-Z]{6}[+](PublicSans|Merriweather|NotoSans)", font.BaseName);
            Assert.NotEmpty(font.Embedded);
            Assert.DoesNotContain(0, font.Shown);
        });
    }

    [Fact]
    public void Render_EachPage_CountsThePagesOutsideTheStructure()
    {
        var printed = Print(Letter);
        var count = printed.Structure.Pages.Count;

        Assert.All(printed.Structure.Pages.Index(), page => Assert.Contains(Letters($"{Letter.FooterText}Page {page.Index + 1} of {count}"), Letters(string.Concat(page.Item.Artifacts.Select(artifact => artifact.Text))), StringComparison.Ordinal));
        Assert.DoesNotContain(Letters($"Page 1 of {count}"), Letters(printed.Text), StringComparison.Ordinal);
    }

    private Printed Print(Document document) => Printed.Of(Renderer.Render(document));

    private static string Letters(string text) => Space().Replace(text, "");

    private static IEnumerable<string> Said(XDocument metadata, string name) =>
        metadata.Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value.Trim())
            .Concat(metadata.Descendants().Attributes().Where(attribute => attribute.Name.LocalName == name).Select(attribute => attribute.Value));

    private static IEnumerable<string> Scopes(Printed printed, StructureNode group) =>
        group.Descendants.Where(node => node.Type == "TH").Select(cell => printed.Pdf.Name(Attributes(printed.Pdf, cell)["Scope"]));

    private static Dictionary<string, object> Attributes(PdfReader pdf, StructureNode node) =>
        pdf.Resolve(node.Entries["A"]) as Dictionary<string, object> ?? pdf.Array(node.Entries["A"]).Select(pdf.Dictionary).SelectMany(each => each).DistinctBy(entry => entry.Key).ToDictionary();

    private static DateTimeOffset Instant(string date) => DateTimeOffset.ParseExact(
        date.TrimEnd('\'').Replace("'", ":", StringComparison.Ordinal).Replace("Z", "+00:00", StringComparison.Ordinal), "'D:'yyyyMMddHHmmsszzz", System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
