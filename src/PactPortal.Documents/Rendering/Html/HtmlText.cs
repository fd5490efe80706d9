using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PactPortal.Documents.Rendering.Html;

internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(PrintableText.Clean(text));

    public static string Encode(IEnumerable<Run> runs) => string.Concat(runs.Select(Encode));

    private static string Encode(Run run)
    {
        // The encoder writes a line feed as a character reference.
        var text = string.Join("<br>", PrintableText.Clean(run.Text).Split('\n').Select(Encoder.Encode));
        if (run.Link is { } link)
        {
            return string.Create(CultureInfo.InvariantCulture, $"""<a href="{Encoder.Encode(link.AbsoluteUri)}">{text}</a>""");
        }

        return run.Style switch
        {
            RunStyle.Bold => $"<b>{text}</b>",
            RunStyle.Soft => $"""<span class="pp-soft">{text}</span>""",
            RunStyle.Reference => $"""<span class="pp-num">{text}</span>""",
            RunStyle.Plain => text,
        };
    }
}
