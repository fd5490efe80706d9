using System.Globalization;
using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests;

public sealed class PageBreaks
{
    private const string Sentence = "Sessions are built for that: cohort roundtables, county case clinics and a statewide tabletop on the last morning. ";

    private static Table LongTable => new()
    {
        Caption = "Attendance",
        Columns = [Column.Text("County"), Column.Number("People")],
        Rows = [.. Enumerable.Range(1, 90).Select(i => new Row(Cell.WithNote($"County {i.ToString(CultureInfo.InvariantCulture)}", "Department of Social Services"), "1,000.00"))],
        Totals = [new Row("Total", "90,000.00")],
    };

    /// <summary>Each amount of text above moves the heading a line further down, over the foot of the page at last.</summary>
    [Theory]
    [MemberData(nameof(LinesAbove))]
    public void Render_HeadingNearTheFoot_IsNeverTheLastOfAPage(int lines)
    {
        var filling = string.Join('\n', Enumerable.Repeat("Line", lines));

        var printed = Printed.From(new Heading(1, "Title"), new Paragraph(filling), new Heading(2, "Section"), new Paragraph(Sentence + Sentence));

        Assert.All(printed.Structure.Pages, page => Assert.DoesNotContain("H", LastContent(page).Tag[..1], StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(LinesAbove))]
    public void Render_ParagraphOverTwoPages_LeavesNoLineAlone(int lines)
    {
        var filling = new Paragraph(string.Join('\n', Enumerable.Repeat("Line", lines)));

        var printed = Printed.From(filling, new Paragraph(Sentence + Sentence + Sentence + Sentence));

        var paragraph = printed.Nodes.Last(node => node.Type == "P");
        Assert.All(paragraph.Kids.Cast<MarkedContent>(), part => Assert.True(part.Positions.Select(p => p.Y).Distinct().Count() >= 2, "One line stands alone."));
    }

    public static TheoryData<int> LinesAbove() => [.. Enumerable.Range(34, 10)];

    [Fact]
    public void Render_TableOverPages_RepeatsItsHeadAsPageFurniture()
    {
        var printed = Printed.From(LongTable);
        var pages = printed.Structure.Pages;

        Assert.True(pages.Count >= 3);
        Assert.All(pages.Skip(1), page => Assert.Single(page.Artifacts, artifact => artifact.Text.Contains("CountyPeople", StringComparison.Ordinal)));
        Assert.DoesNotContain(pages[0].Artifacts, artifact => artifact.Text.Contains("County", StringComparison.Ordinal));
        Assert.Single(printed.Nodes, node => node.Type == "THead");
    }

    [Fact]
    public void Render_TableOverPages_KeepsEachRowWhole()
    {
        var printed = Printed.From(LongTable);

        foreach (var row in printed.Nodes.Where(node => node.Type == "TR"))
        {
            Assert.Single(row.Descendants.SelectMany(cell => cell.Kids.OfType<MarkedContent>()).Select(content => PageOf(printed, content)).Distinct());
        }
    }

    /// <summary>With each row more the total comes nearer to the foot of the page, and over it.</summary>
    [Theory]
    [MemberData(nameof(RowsAbove))]
    public void Render_TotalNearTheFoot_StaysWithTheLastRow(int rows)
    {
        var printed = Printed.From(LongTable with { Rows = [.. LongTable.Rows.Take(rows)] });

        int Page(string group) => PageOf(printed, printed.Nodes.Single(node => node.Type == group).Descendants.SelectMany(node => node.Kids).OfType<MarkedContent>().Last());
        Assert.Equal(Page("TBody"), Page("TFoot"));
    }

    public static TheoryData<int> RowsAbove() => [.. Enumerable.Range(14, 8)];

    [Fact]
    public void Render_NumberColumn_EndsItsAmountsAtOneEdge()
    {
        var printed = Printed.From(new Table
        {
            Caption = "Costs",
            Columns = [Column.Text("Cost"), Column.Number("USD")],
            Rows = [new Row("Registration", "1,111.11"), new Row("Lodging", "8,888.88"), new Row("Offset", "−100.00")],
        });

        var lefts = printed.Nodes.Where(node => node.Type == "TD").Select(cell => ((MarkedContent)cell.Kids[0]).Positions[0].X).ToList();
        Assert.Equal(lefts[0], lefts[1]);
        Assert.True(lefts[2] > lefts[0]);
    }

    [Fact]
    public void Render_ListAtTheFoot_LeavesNoItemAlone()
    {
        var printed = Printed.From(new Paragraph(string.Join('\n', Enumerable.Repeat("Line", 39))), new BulletList("One", "Two", "Three", "Four"));

        var perPage = printed.Nodes.Where(node => node.Type == "LBody").GroupBy(body => PageOf(printed, (MarkedContent)body.Kids[0])).Select(page => page.Count());
        Assert.All(perPage, count => Assert.True(count >= 2));
    }

    [Fact]
    public void Render_LongNameWithoutSpaces_WrapsInsideItsColumn()
    {
        var name = string.Concat(Enumerable.Repeat("Wolfeschlegelsteinhausen", 9))[..200];

        var printed = Printed.From(
            new Facts(new Fact("Name", name)),
            new Table { Caption = "People", Columns = [Column.Text("Name"), Column.Text("County"), Column.Number("USD")], Rows = [new Row(name, "Fresno", "295.00")] });

        Assert.Equal(2, printed.Nodes.Count(node => Printed.Squeeze(node.Text) == name));
        var parts = printed.Nodes.Where(node => node.Text == name).SelectMany(node => node.Kids.Cast<MarkedContent>());
        Assert.All(parts, part => Assert.True(part.Positions.Select(p => p.Y).Distinct().Count() > 2));
        Assert.All(printed.Nodes.Where(node => node.Type == "TD"), cell => Assert.Single(((MarkedContent)cell.Kids[0]).Positions));
    }

    [Fact]
    public void Render_PageBreakRightAfterAHeading_IsObeyed()
    {
        var printed = Printed.From(new PageBreak(), new Heading(1, "Cover"), new PageBreak(), new PageBreak(), new Paragraph("Inside"), new PageBreak());

        Assert.Equal(["Cover", "Inside"], printed.Structure.Pages.Select(page => page.Marked.Single(content => content.Mcid is not null).Text));
    }

    [Fact]
    public void Render_RowHigherThanAPage_SaysSo()
    {
        var flood = string.Concat(Enumerable.Repeat(Sentence, 200));

        var refused = Assert.Throws<InvalidOperationException>(() => Printed.From(new Table { Caption = "Notes", Columns = [Column.Text("Note")], Rows = [new Row(flood)] }));

        Assert.Contains("more than a page holds", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_StatementOverPages_GoesOnInTheSameQuotation()
    {
        var printed = Printed.From(new Statement([.. Enumerable.Repeat(new Paragraph(Sentence + Sentence), 40)]));

        Assert.True(printed.Structure.Pages.Count > 1);
        Assert.Equal(40, Assert.Single(printed.Nodes, node => node.Type == "BlockQuote").Children.Count());
    }

    private static MarkedContent LastContent(PageContent page) => page.Marked.Last(content => content.Mcid is not null);

    private static int PageOf(Printed printed, MarkedContent content) =>
        printed.Structure.Pages.Index().Single(page => page.Item.Marked.Any(mark => ReferenceEquals(mark, content))).Index;
}
