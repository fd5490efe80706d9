using System.Globalization;
using PactPortal.Documents.Rendering.Pdf.Syntax;

namespace PactPortal.Documents.Rendering.Pdf.Structure;

/// <param name="Page">The page's object number.</param>
/// <param name="Top">The distance from the top of the page, in points.</param>
internal sealed record Bookmark(int Level, string Title, int Page, double Top);

/// <summary>The bookmarks of a file, nested by level (ISO 32000-1, 12.3.3).</summary>
internal static class Outline
{
    /// <param name="isOpen">Whether all are shown at first, or only the uppermost.</param>
    public static int? Write(ObjectTable objects, IReadOnlyList<Bookmark> bookmarks, bool isOpen)
    {
        if (bookmarks.Count == 0)
        {
            return null;
        }

        Node root = new(objects.Reserve(), null, null);
        var last = root;
        foreach (var bookmark in bookmarks)
        {
            var parent = last;
            while (parent.Bookmark is { } above && above.Level >= bookmark.Level)
            {
                parent = parent.Parent ?? root;
            }

            last = new Node(objects.Reserve(), parent, bookmark);
            parent.Children.Add(last);
        }

        Write(objects, root, isOpen);
        return root.Id;
    }

    private static void Write(ObjectTable objects, Node node, bool isOpen)
    {
        for (var i = 0; i < node.Children.Count; i++)
        {
            var child = node.Children[i];
            var links = (i > 0 ? $"/Prev {PdfSyntax.Reference(node.Children[i - 1].Id)}" : "")
                + (i + 1 < node.Children.Count ? $"/Next {PdfSyntax.Reference(node.Children[i + 1].Id)}" : "")
                + Family(child, isOpen ? child.Below : -child.Children.Count);
            if (child.Bookmark is { } bookmark)
            {
                var target = string.Create(CultureInfo.InvariantCulture, $"/Dest[{bookmark.Page} 0 R/XYZ 0 {PdfSyntax.Number(PdfPage.Height - bookmark.Top)} null]");
                objects.Set(child.Id, $"<</Title {PdfSyntax.Text(bookmark.Title)}/Parent {PdfSyntax.Reference(node.Id)}{links}{target}>>");
            }

            Write(objects, child, isOpen);
        }

        if (node.Bookmark is null)
        {
            objects.Set(node.Id, $"<</Type/Outlines{Family(node, isOpen ? node.Below : node.Children.Count)}>>");
        }
    }

    /// <param name="count">Of the descendants that are shown, or negative, of those that would be if the bookmark were opened.</param>
    private static string Family(Node node, int count) =>
        node.Children.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"/First {node.Children[0].Id} 0 R/Last {node.Children[^1].Id} 0 R/Count {count}");

    private sealed record Node(int Id, Node? Parent, Bookmark? Bookmark)
    {
        public List<Node> Children { get; } = [];

        public int Below => Children.Sum(child => 1 + child.Below);
    }
}
