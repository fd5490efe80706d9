using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PactPortal.Documents.Rendering.Html;

namespace PactPortal.Documents.Tests;

public sealed class LetterOnTheWeb
{
    [Fact]
    public void Render_PageBreaks_MakeOneSheetEach()
    {
        using var page = Parse(SampleDocument.Letter());

        Assert.Equal(["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"], page.QuerySelectorAll("section.pp-sheet").Select(sheet => sheet.GetAttribute("aria-label")));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll(".pp-lh"));
    }

    [Fact]
    public void Render_EveryBlock_HoldsNoStyleNoScriptAndNoRepeatedId()
    {
        using var page = Parse(SampleDocument.Letter());

        Assert.Empty(page.QuerySelectorAll("[style], style, script, [onclick]"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Render_HostileText_IsEncodedEverywhere()
    {
        const string hostile = "<script>alert('&')</script>\"";
        var document = SampleDocument.Of(
            new Heading(1, hostile),
            new Paragraph(hostile, Run.LinkTo(hostile, new Uri("https://pact.example.org/?q=\"><b>"))),
            new Note(hostile),
            new BulletList(hostile),
            new Facts(new Fact(hostile, hostile)),
            new Statement(new Paragraph(hostile)),
            new Dates(new Deadline(hostile, hostile)),
            new SignatureBlock(new Signature(hostile)),
            new QrCode("text", hostile, hostile),
            new Table { Caption = hostile, Columns = [Column.Text(hostile)], Rows = [new Row(Cell.WithNote(hostile, hostile))] }) with
        {
            FooterText = hostile,
            Language = "en\"><script>",
            Letterhead = new Letterhead(hostile, hostile) { Name = hostile, Tagline = hostile },
        };

        using var page = Parse(document);

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal(21, page.Body!.Descendants<IText>().Count(text => text.Data == hostile));
        Assert.Equal(hostile, page.QuerySelector("svg[role=img]")?.GetAttribute("aria-label"));
    }

    [Fact]
    public void Render_Table_NamesRowsAndColumns()
    {
        using var page = Parse(SampleDocument.Letter());
        var table = page.QuerySelector("table")!; // the letter has two

        Assert.Equal("Cost worksheet", table.QuerySelector("caption > h2")?.TextContent);
        Assert.All(table.QuerySelectorAll("thead th"), cell => Assert.Equal("col", cell.GetAttribute("scope")));
        Assert.All(table.QuerySelectorAll("tbody tr, tfoot tr"), row => Assert.Equal("row", row.FirstElementChild?.GetAttribute("scope")));
        Assert.Equal(2, table.QuerySelectorAll("thead th.pp-r").Length);
    }

    private static IHtmlDocument Parse(Document document) => new HtmlParser().ParseDocument(HtmlRenderer.Render(document));
}
