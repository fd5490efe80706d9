using System.Globalization;
using System.Text;

namespace PactPortal.Documents.Rendering.Html;

/// <summary>
/// The same words as the PDF, as a fragment of a web page: one sheet a section, everything encoded, no style and no script.
/// </summary>
public static class HtmlRenderer
{
    private const string Mark = """<svg viewBox="0 0 44 32" aria-hidden="true" focusable="false"><g stroke-width="4"><path class="sn" d="M21 0C21 5 25 7.5 31 7.5H44"/><path class="sb" d="M8 0C8 9 16 13 26 13H44"/><path class="sc" d="M6 32C7 23 16 18.5 26 18.5H44"/><path class="ss" d="M20 32C20 27 24 24 31 24H44"/></g></svg>""";

    public static string Render(Document document)
    {
        var sheets = Sheets(document.Blocks);
        StringBuilder html = new();
        for (var i = 0; i < sheets.Count; i++)
        {
            var page = string.Create(CultureInfo.InvariantCulture, $"Page {i + 1} of {sheets.Count}");
            html.Append(CultureInfo.InvariantCulture, $"""<section class="pp-sheet" lang="{HtmlText.Encode(document.Language)}" aria-label="{page}"><span class="pp-strands" aria-hidden="true"></span>""");
            if (i == 0 && document.Letterhead is { } letterhead)
            {
                Letterhead(html, letterhead);
            }

            for (var b = 0; b < sheets[i].Count; b++)
            {
                HtmlBlocks.Append(html, sheets[i][b], isFirst: b == 0 && (i > 0 || document.Letterhead is null));
            }

            html.Append(CultureInfo.InvariantCulture, $"""<div class="pp-sheet__foot"><p>{HtmlText.Encode(document.FooterText)}</p><p>{page}</p></div></section>""").Append('\n');
        }

        return html.ToString();
    }

    private static List<List<Block>> Sheets(IReadOnlyList<Block> blocks)
    {
        List<List<Block>> sheets = [[]];
        foreach (var block in blocks)
        {
            if (block is not PageBreak)
            {
                sheets[^1].Add(block);
            }
            else if (sheets[^1].Count > 0)
            {
                sheets.Add([]);
            }
        }

        return sheets.Count > 1 && sheets[^1].Count == 0 ? sheets[..^1] : sheets;
    }

    private static void Letterhead(StringBuilder html, Letterhead letterhead)
    {
        var lines = string.Join("<br>", letterhead.AddressLines.Prepend(letterhead.Payee).Select(HtmlText.Encode));
        html.Append(CultureInfo.InvariantCulture, $"""<div class="pp-lh"><p class="pp-wordmark">{Mark}<span><b>{HtmlText.Encode(letterhead.Name)}</b><span>{HtmlText.Encode(letterhead.Tagline)}</span></span></p><address>{lines}</address></div>""").Append('\n');
    }
}
