using System.Text;
using PactPortal.Documents.Rendering.Pdf;
using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests;

/// <summary>Several documents in one file: each is whole, each is found, and all of it is read aloud in order.</summary>
public sealed class DocumentsAreBound
{
    private static readonly Document First = SampleDocument.Letter();
    private static readonly Document Second = SampleDocument.Of(new Heading(1, "Another"), new Paragraph("The second document, ", Run.LinkTo("with a link", new Uri("https://pact.example.org/a")), "."), new Heading(2, "Its section")) with { Title = "Another document", Language = "es" };
    private static readonly Printed Bound = Printed.From(Binder(First, Second, First));

    internal static Binder Binder(params IEnumerable<Document> documents) => new("All letters of a convening", First.Created, documents);

    [Fact]
    public void Bind_SeveralDocuments_MarksAllContentAndHangsItInTheTree() => Bound.Structure.RequireComplete();

    [Fact]
    public void Bind_SeveralDocuments_MakesEachAPartWithItsTitleAndLanguage()
    {
        var parts = Bound.Structure.Root.Children.ToList();

        Assert.Equal("Document", Bound.Structure.Root.Type);
        Assert.All(parts, part => Assert.Equal("Part", part.Type));
        Assert.Equal([First.Title, Second.Title, First.Title], parts.Select(part => Bound.Pdf.Text(part.Entries["T"])));
        Assert.Equal(["en-US", "es", "en-US"], parts.Select(part => Bound.Pdf.Text(part.Entries["Lang"])));
    }

    [Fact]
    public void Bind_SeveralDocuments_SaysTheWordsOfEachAsItDoesAlone() =>
        Assert.Equal(
            new[] { First, Second, First }.Select(document => Printed.From(document).Text),
            Bound.Structure.Root.Children.Select(part => Printed.Squeeze(part.Text)));

    [Fact]
    public void Bind_Headings_StartAtOneInEachPartAndSkipNone() =>
        Assert.All(Bound.Structure.Root.Children, part =>
        {
            var levels = part.Descendants.Where(node => node.Type is ['H', _]).Select(node => node.Type[1] - '0').ToList();

            Assert.Equal(1, levels[0]);
            Assert.Single(levels, level => level == 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        });

    [Fact]
    public void Bind_Pages_CountWithinTheirDocument() =>
        Assert.Equal(
            ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3", "Page 1 of 1", "Page 1 of 3", "Page 2 of 3", "Page 3 of 3"],
            Bound.Structure.Pages.Select(page => System.Text.RegularExpressions.Regex.Match(string.Concat(page.Marked.Where(mark => mark.Mcid is null).Select(mark => mark.Text)), @"Page \d+ of \d+").Value));

    [Fact]
    public void Bind_Bookmarks_AreTheTitlesWithTheSectionsClosedBelow()
    {
        var outlines = Bound.Pdf.Dictionary(Bound.Pdf.Catalog["Outlines"]);
        var titles = Siblings(outlines);

        Assert.Equal(3.0, outlines["Count"]);
        Assert.Equal([First.Title, Second.Title, First.Title], titles.Select(TitleOf));
        Assert.Equal(-1.0, titles[1]["Count"]);
        Assert.Equal(["Its section"], Siblings(titles[1]).Select(TitleOf));
        Assert.Equal([Bound.Pdf.Pages[0], Bound.Pdf.Pages[3], Bound.Pdf.Pages[4]], titles.Select(title => Bound.Pdf.Array(title["Dest"])[0]));
        Assert.Contains(Siblings(Siblings(titles[0]).Single(section => TitleOf(section).StartsWith("Why a team", StringComparison.Ordinal))), section => TitleOf(section) == "How to go on");
    }

    [Fact]
    public void Bind_File_DeclaresItsOwnTitleAndConformance()
    {
        var metadata = Encoding.UTF8.GetString(Bound.Pdf.Stream(Bound.Pdf.Catalog["Metadata"]));

        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains(">All letters of a convening<", metadata, StringComparison.Ordinal);
        Assert.Equal("All letters of a convening", Bound.Pdf.Text(Bound.Pdf.Dictionary(Bound.Pdf.Trailer["Info"])["Title"]));
    }

    [Fact]
    public void Bind_Fonts_AreSharedByAllDocuments() =>
        Assert.Equal(
            Printed.From(First).Pdf.Dictionaries.Count(entries => entries.ContainsKey("DescendantFonts")),
            Bound.Pdf.Dictionaries.Count(entries => entries.ContainsKey("DescendantFonts")));

    [Fact]
    public void Bind_TheSameDocuments_GivesTheSameBytes() => Assert.Equal(Bound.Bytes, Printed.From(Binder(First, Second, First)).Bytes);

    [Fact]
    public void Bind_WritesPagesBeforeTheNextDocumentIsTaken()
    {
        using MemoryStream output = new();
        List<long> written = [];
        new PdfRenderer().Bind(Binder(Enumerable.Range(0, 3).Select(_ =>
        {
            written.Add(output.Length);
            return First;
        })), output);

        Assert.True(written[1] - written[0] > 10_000 && written[2] - written[1] > 10_000, string.Join(' ', written));
    }

    [Fact]
    public void Bind_Nothing_IsRefused() => Assert.Throws<ArgumentException>(() => Printed.From(Binder()));

    [Fact]
    public void Bind_NameThatCannotBePrinted_IsRefused() =>
        Assert.Equal("محمد", Assert.Throws<GlyphMissingException>(() => Printed.From(Binder(First, SampleDocument.Of(new Paragraph("محمد"))))).Text);

    private static List<Dictionary<string, object>> Siblings(Dictionary<string, object> parent)
    {
        List<Dictionary<string, object>> siblings = [];
        for (object? next = parent.GetValueOrDefault("First"); next is not null; next = siblings[^1].GetValueOrDefault("Next"))
        {
            siblings.Add(Bound.Pdf.Dictionary(next));
        }

        return siblings;
    }

    private static string TitleOf(Dictionary<string, object> bookmark) => Bound.Pdf.Text(bookmark["Title"]);
}
