using System.Globalization;
using PactPortal.Documents.Rendering.Pdf.Syntax;

namespace PactPortal.Documents.Rendering.Pdf.Structure;

/// <param name="Top">The distance from the top of the page, in points.</param>
internal sealed record Bookmark(int Level, string Title, PdfPage Page, double Top);

/// <summary>The bookmarks of a document: its headings, nested by level (ISO 32000-1, 12.3.3).</summary>
internal static class Outline
{
    public static int? Write(ObjectTable objects, IReadOnlyList<Bookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
        {
            return null;
        }

        var root = objects.Reserve();
        var ids = bookmarks.Select(_ => objects.Reserve()).ToArray();
        for (var i = 0; i < bookmarks.Count; i++)
        {
            var (bookmark, parent) = (bookmarks[i], Parent(bookmarks, i));
            var siblings = Children(bookmarks, parent).ToList();
            var place = siblings.IndexOf(i);
            var links = (place > 0 ? $"/Prev {PdfSyntax.Reference(ids[siblings[place - 1]])}" : "")
                + (place + 1 < siblings.Count ? $"/Next {PdfSyntax.Reference(ids[siblings[place + 1]])}" : "")
                + Family(bookmarks, ids, i);
            var target = string.Create(CultureInfo.InvariantCulture, $"/Dest[{bookmark.Page.Id} 0 R/XYZ 0 {PdfSyntax.Number(PdfPage.Height - bookmark.Top)} null]");
            objects.Set(ids[i], $"<</Title {PdfSyntax.Text(bookmark.Title)}/Parent {PdfSyntax.Reference(parent < 0 ? root : ids[parent])}{links}{target}>>");
        }

        objects.Set(root, $"<</Type/Outlines{Family(bookmarks, ids, -1)}>>");
        return root;
    }

    private static int Parent(IReadOnlyList<Bookmark> bookmarks, int index)
    {
        var parent = index - 1;
        while (parent >= 0 && bookmarks[parent].Level >= bookmarks[index].Level)
        {
            parent--;
        }

        return parent;
    }

    private static IEnumerable<int> Children(IReadOnlyList<Bookmark> bookmarks, int parent) =>
        Enumerable.Range(0, bookmarks.Count).Where(i => Parent(bookmarks, i) == parent);

    private static string Family(IReadOnlyList<Bookmark> bookmarks, int[] ids, int parent)
    {
        var children = Children(bookmarks, parent).ToList();
        var open = CountBelow(bookmarks, parent);
        return children.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"/First {ids[children[0]]} 0 R/Last {ids[children[^1]]} 0 R/Count {open}");
    }

    /// <summary>Every bookmark is shown open, so that a count is of all descendants.</summary>
    private static int CountBelow(IReadOnlyList<Bookmark> bookmarks, int parent) =>
        Children(bookmarks, parent).Sum(child => 1 + CountBelow(bookmarks, child));
}
