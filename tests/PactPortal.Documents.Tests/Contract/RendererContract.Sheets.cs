using PactPortal.Documents.Rendering.Pdf;
using PactPortal.Documents.Tests.Composed;
using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests.Contract;

public abstract partial class RendererContract
{
    private static readonly DateTimeOffset Noon = new(2026, 8, 5, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Documents() => [.. EveryDocument.Names];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Render_EveryDocumentOfThePortal_SaysTheSameOnAsManyPages(string name)
    {
        var (own, printed) = (Printed.Of(EveryDocument.Render(name, new PdfRenderer())), Printed.Of(EveryDocument.Render(name, Renderer)));

        Assert.Equal(Letters(own.Text), Letters(printed.Text));
        Assert.InRange(printed.Structure.Pages.Count, own.Structure.Pages.Count - 1, own.Structure.Pages.Count + 1);
        printed.Structure.RequireComplete();
    }

    [Fact]
    public void Render_LongTable_KeepsEachRowOnOnePageAndRepeatsItsHeadAsFurniture()
    {
        var printed = Print(Long);

        Assert.True(printed.Structure.Pages.Count > 2);
        Assert.All(printed.Nodes.Where(node => node.Type == "TR"), row => Assert.Single(printed.Structure.Pages, page => page.Marked.Any(Words(row).Contains)));
        Assert.All(printed.Structure.Pages.Skip(1), page => Assert.Contains(page.Artifacts, artifact => artifact.Text.Contains("People", StringComparison.Ordinal)));
    }

    [Fact]
    public void Render_Labels_PutsEachNameWholeOnItsSheet()
    {
        const string endless = "Wolfeschlegelsteinhausenbergerdorffwelche Nguyễn Thị Ánh Tuyết-Montgomery of Sacramento";
        Label[] labels = [.. Enumerable.Range(1, 7).Select(i => new Label("A convening", i == 2 ? endless : $"Ana Sample {i}", "they/them", "County of Example, Children and Family Services Bureau"))];

        var printed = Printed.Of(Renderer.Render(new LabelSheets("Badges", Noon, LabelStock.Badges, labels)));

        Assert.Equal(2, printed.Structure.Pages.Count);
        Assert.Equal(
            labels.Select(label => Letters($"{label.Above}{label.Name}{label.Beside}{label.Below}")),
            printed.Nodes.Where(node => node.Type == "Sect").Select(sect => Letters(sect.Text)));
        printed.Structure.RequireComplete();
    }

    [Fact]
    public void Render_Badge_ReadsItsPartsInOrderAndSaysWhatItsCodeIsFor()
    {
        Label badge = new("A convening", "Ana Sample", "they/them", "Department of Example") { When = "Days 1 and 3", Where = "Example County", Code = new QrCode("7QKDM4WX23AB", "Code for the check-in desk") };

        var printed = Printed.Of(Renderer.Render(new LabelSheets("Badges", Noon, LabelStock.Badges, [badge])));

        Assert.Equal(Letters($"{badge.Above}{badge.When}{badge.Name}{badge.Beside}{badge.Below}{badge.Where}"), Letters(printed.Text));
        Assert.Equal(badge.Code.AlternativeText, printed.Pdf.Text(Assert.Single(printed.Nodes, node => node.Type == "Figure").Entries["Alt"]));
        Assert.Equal("Figure", printed.Nodes.Last().Type);
        printed.Structure.RequireComplete();
    }

    [Fact]
    public void Render_FoldedLabels_PrintsBothFacesAndReadsOne()
    {
        Label[] cards = [.. Enumerable.Range(1, 3).Select(i => new Label(Above: null, $"Ana Sample {i}", "they/them", "Department of Example") { Where = "Example County", Code = new QrCode("7QKDM4WX23AB", "A code") })];
        var said = cards.Select(card => Letters($"{card.Name}{card.Beside}{card.Below}{card.Where}")).ToList();

        var printed = Printed.Of(Renderer.Render(new LabelSheets("Tent cards", Noon, LabelStock.TentCards, cards)));

        Assert.Equal(2, printed.Structure.Pages.Count);
        Assert.Equal(said, printed.Nodes.Where(node => node.Type == "Sect").Select(sect => Letters(sect.Text)));
        Assert.Equal(string.Concat(said), Letters(string.Concat(printed.Structure.Pages.SelectMany(page => page.Artifacts).Select(artifact => artifact.Text))));
        Assert.DoesNotContain(printed.Nodes, node => node.Type == "Figure");
        printed.Structure.RequireComplete();
    }

    [Fact]
    public void Bind_Documents_PutsEachAfterTheOtherWithItsOwnPageNumbers()
    {
        using MemoryStream file = new();
        Renderer.Bind(new Binder("Two letters", Noon, [Letter, SampleDocument.Of(new Heading(1, "Another letter"), new Paragraph("It is short."))]), file);
        var printed = Printed.Of(file.ToArray());
        var alone = Print(Letter);

        Assert.Equal(alone.Structure.Pages.Count + 1, printed.Structure.Pages.Count);
        Assert.Equal(Letters(alone.Text) + "Anotherletter" + "Itisshort.", Letters(printed.Text));
        Assert.Contains("Page1of1", Letters(string.Concat(printed.Structure.Pages[^1].Artifacts.Select(artifact => artifact.Text))), StringComparison.Ordinal);
        Assert.Equal("Two letters", printed.Pdf.Text(printed.Pdf.Dictionary(printed.Pdf.Trailer["Info"])["Title"]));
        printed.Structure.RequireComplete();
    }

    [Fact]
    public void Render_WithoutATitle_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Renderer.Render(new LabelSheets(" ", Noon, LabelStock.Badges, [])));
        Assert.Throws<ArgumentException>(() => Renderer.Bind(new Binder("\u200B", Noon, [Letter]), Stream.Null));
    }

    [Fact]
    public void Render_ATextTheFontsLack_IsRefusedAndNeverPrintedAsBoxes()
    {
        Assert.Equal("한국", Assert.Throws<GlyphMissingException>(() => Print(SampleDocument.Of(new Paragraph("한국")))).Text);
        Assert.Throws<GlyphMissingException>(() => Renderer.Render(new LabelSheets("Badges", Noon, LabelStock.Badges, [new Label("A", "سلام", null, "B")])));
    }

    [Fact]
    public void Render_ARowWithACellTooFew_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Print(SampleDocument.Of(new Table { Caption = "Costs", Columns = [Column.Text("Cost"), Column.Number("USD")], Rows = [new Row("Parking")] })));

    [Fact]
    public void Render_NothingToSay_IsOnePage() => Assert.Single(Print(SampleDocument.Of()).Structure.Pages);

    [Fact]
    public async Task Render_FromManyThreads_SaysTheSame()
    {
        var texts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Print(Letter).Text, TestContext.Current.CancellationToken)));

        Assert.Single(texts.Distinct());
    }

    private static HashSet<MarkedContent> Words(StructureNode row) =>
        row.Descendants.SelectMany(cell => cell.Kids.OfType<MarkedContent>()).ToHashSet<MarkedContent>(ReferenceEqualityComparer.Instance);
}
