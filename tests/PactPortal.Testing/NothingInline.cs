using System.Text.RegularExpressions;

namespace PactPortal.Testing;

/// <summary>Of every page that any test sees: nothing inline, and the header that forbids it.</summary>
internal static partial class NothingInline
{
    private static readonly string[] Inline = ["<script", "<style", " style=\"", " onclick=", "href=\"javascript:"];

    public static void Require(Page page)
    {
        if (page.Response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return;
        }

        var html = OwnScript().Replace(page.Html, "");
        var found = Inline.FirstOrDefault(mark => html.Contains(mark, StringComparison.OrdinalIgnoreCase));
        if (found is not null || !page.Response.Headers.Contains("Content-Security-Policy"))
        {
            throw new InvalidOperationException($"{page} {(found is null ? "has no Content-Security-Policy" : $"holds {found}")}.");
        }
    }

    /// <summary>A script of the portal's own, from a file.</summary>
    [GeneratedRegex("<script src=\"/js/[a-z.0-9]+(\\?v=[^\"<>]+)?\" defer(=\"[a-z]*\")?></script>")]
    private static partial Regex OwnScript();
}
