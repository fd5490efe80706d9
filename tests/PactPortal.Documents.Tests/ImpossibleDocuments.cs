using PactPortal.Documents.Rendering.Html;
using PactPortal.Documents.Rendering.Pdf;

namespace PactPortal.Documents.Tests;

public sealed class ImpossibleDocuments
{
    [Fact]
    public void Compose_HeadingsOutOfOrder_IsRefusedWithTheHeadingsName()
    {
        Assert.Contains("“Dates”", Assert.Throws<ArgumentException>(() => SampleDocument.Of(new Heading(1, "Letter"), new Heading(3, "Dates"))).Message, StringComparison.Ordinal);
        Assert.Contains("“Dates”", Assert.Throws<ArgumentException>(() => SampleDocument.Of(new Heading(2, "Dates"))).Message, StringComparison.Ordinal);
        Assert.Contains("“Again”", Assert.Throws<ArgumentException>(() => SampleDocument.Of(new Heading(1, "Letter"), new Heading(1, "Again"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_WithoutTitleOrHeadingWords_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => SampleDocument.Of() with { Title = " " });
        Assert.Throws<ArgumentException>(() => SampleDocument.Of(new Heading(1, "")));
    }

    [Fact]
    public void Render_RowWithACellTooFew_IsRefusedByBothRenderers()
    {
        var document = SampleDocument.Of(new Table { Caption = "Costs", Columns = [Column.Text("Cost"), Column.Number("USD")], Rows = [new Row("Parking")] });

        Assert.Contains("“Costs”", Assert.Throws<ArgumentException>(() => new PdfRenderer().Render(document)).Message, StringComparison.Ordinal);
        Assert.Contains("“Costs”", Assert.Throws<ArgumentException>(() => HtmlRenderer.Render(document)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LinkTo_RelativeAddress_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Run.LinkTo("the page", new Uri("/verify", UriKind.Relative)));

    [Fact]
    public void Render_EmptyTextsAndLists_TakeTheirPlaceWithoutWords()
    {
        var file = Reading.Printed.From(new Paragraph(""), new BulletList(), new BulletList("", "Two"), new Facts(), new Facts(new Fact("Term", "")), new Dates(), new Statement(), new SignatureBlock());

        Assert.Equal("• • Two Term", file.Text);
        file.Structure.RequireComplete();
        Assert.All(file.Nodes, node => Assert.NotEmpty(node.Kids));
    }

    [Fact]
    public void Render_NothingToSay_IsOnePage()
    {
        var file = Reading.Printed.From();

        Assert.Single(file.Structure.Pages);
        Assert.Empty(file.Text);
    }
}
