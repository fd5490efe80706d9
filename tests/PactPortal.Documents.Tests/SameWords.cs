using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PactPortal.Documents.Rendering.Html;
using PactPortal.Documents.Rendering.Pdf;
using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests;

public sealed class SameWords
{
    private static readonly HashSet<string> Inline = ["A", "B", "SPAN"];

    [Fact]
    public void Render_AsPdfAndHtml_SaysTheSameInTheSameOrder() => Require(SampleDocument.Letter());

    /// <summary>A reader of the file hears what a reader of the page does.</summary>
    internal static void Require(Document document)
    {
        var printed = Printed.From(document);

        // The numbers and bullets of lists are words in a PDF and not in HTML.
        var marks = printed.Nodes.Where(node => node.Type == "L" && node.Entries.ContainsKey("A")).SelectMany(list => list.Children).Select(item => item.Children.First());
        var spoken = WithoutMarks(printed.Structure.Root, [.. marks]);

        Assert.Equal(Words(HtmlRenderer.Render(document)), Printed.Squeeze(spoken));
    }

    [Fact]
    public void Render_EachPage_PrintsTheFooterAndItsNumber()
    {
        var printed = Printed.From(SampleDocument.Letter());

        Assert.Equal(3, printed.Structure.Pages.Count);
        Assert.All(printed.Structure.Pages.Index(), page =>
        {
            var footer = string.Concat(page.Item.Artifacts.Select(artifact => artifact.Text));
            Assert.Equal($"Letter PACT26-L-00031 · check it at pact.example.org/verify/7QKD-M4WXPage {page.Index + 1} of 3", footer);
        });
    }

    [Fact]
    public void Render_SameFactsAgain_GivesTheSameBytes()
    {
        Assert.Equal(new PdfRenderer().Render(SampleDocument.Letter()), new PdfRenderer().Render(SampleDocument.Letter()));
        Assert.NotEqual(new PdfRenderer().Render(SampleDocument.Letter()), new PdfRenderer().Render(SampleDocument.Letter() with { Title = "Another" }));
    }

    [Fact]
    public async Task Render_FromManyThreads_GivesTheSameBytes()
    {
        PdfRenderer renderer = new();
        var expected = renderer.Render(SampleDocument.Letter());

        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => renderer.Render(SampleDocument.Letter()), TestContext.Current.CancellationToken)));

        Assert.All(files, file => Assert.Equal(expected, file));
    }

    private static string WithoutMarks(StructureNode node, HashSet<StructureNode> marks)
    {
        var kids = node.Kids.Where(kid => kid is not StructureNode child || !marks.Contains(child));
        return string.Concat(kids.Select(kid => kid switch
        {
            MarkedContent content => content.Text,
            StructureNode { Type: "Link" } link => link.Text,
            StructureNode child => " " + WithoutMarks(child, marks) + " ",
            _ => "",
        }));
    }

    private static string Words(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var foot in page.QuerySelectorAll(".pp-sheet__foot"))
        {
            foot.Remove();
        }

        StringBuilder words = new();
        foreach (var node in page.Body!.Descendants())
        {
            words.Append(node switch
            {
                IText text => Owned(text),
                IElement { TagName: var tag } when !Inline.Contains(tag) => " ",
                _ => "",
            });
        }

        return Printed.Squeeze(words.ToString());
    }

    /// <summary>The parts of a wordmark or a deadline are lines of their own, though their elements are inline.</summary>
    private static string Owned(IText text)
    {
        var isLine = text.ParentElement?.Closest(".pp-wordmark, .pp-dates b") is not null;
        var endsBlock = text.NextSibling is null && text.ParentElement is { } parent && !Inline.Contains(parent.TagName);
        return isLine ? $" {text.Data} " : endsBlock ? text.Data + " " : text.Data;
    }
}
