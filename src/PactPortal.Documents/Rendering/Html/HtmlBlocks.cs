using System.Globalization;
using System.Text;

namespace PactPortal.Documents.Rendering.Html;

internal static class HtmlBlocks
{
    public static void Append(StringBuilder html, Block block, bool isFirst) => html.Append(block switch
    {
        Heading heading => Heading(heading.Level, heading.Text, isFirst),
        Paragraph paragraph => $"<p>{HtmlText.Encode(paragraph.Runs)}</p>",
        Note note => $"""<p class="pp-soft pp-small">{HtmlText.Encode(note.Runs)}</p>""",
        BulletList list => $"<ul>{Items(list.Items)}</ul>",
        NumberedList list => $"<ol>{Items(list.Items)}</ol>",
        Facts facts => $"""<dl class="pp-facts">{Join(facts.Rows, row => $"<div><dt>{HtmlText.Encode(row.Term)}</dt><dd>{HtmlText.Encode(row.Value)}</dd></div>")}</dl>""",
        Statement statement => $"""<blockquote class="pp-statement">{Join(statement.Paragraphs, paragraph => $"<p>{HtmlText.Encode(paragraph.Runs)}</p>")}</blockquote>""",
        Dates dates => $"""<ul class="pp-dates">{Join(dates.Deadlines, deadline => $"<li><b>{HtmlText.Encode(deadline.Date)}</b>{HtmlText.Encode(deadline.Change)}</li>")}</ul>""",
        SignatureBlock signatures => $"""<div class="pp-sign">{Join(signatures.Signatures, signature => $"<div>{string.Join("<br>", signature.Lines.Select(HtmlText.Encode))}</div>")}</div>""",
        QrCode code => Code(code),
        Image image => Image(image),
        Table table => HtmlTable.Render(table, isFirst),
        _ => throw new NotSupportedException($"{block.GetType().Name} has no HTML."),
    }).Append('\n');

    public static string Heading(int level, string text, bool isFirst) => string.Create(CultureInfo.InvariantCulture,
        $"<h{level}{(isFirst ? " class=\"pp-first\"" : "")}>{HtmlText.Encode(text)}</h{level}>");

    public static string Join<T>(IEnumerable<T> items, Func<T, string> html) => string.Concat(items.Select(html));

    private static string Items(IEnumerable<ListItem> items) => Join(items, item => $"<li>{HtmlText.Encode(item.Runs)}</li>");

    /// <summary>Within the page, as a mail or a saved file keeps it; a pixel is three quarters of a point.</summary>
    private static string Image(Image image)
    {
        var ((width, height), type) = (image.Size, image.File.Kind switch { ImageKind.Png => "image/png", ImageKind.Jpeg => "image/jpeg" });
        return string.Create(CultureInfo.InvariantCulture,
            $"""<figure class="pp-image"><img src="data:{type};base64,{Convert.ToBase64String(image.File.Bytes.Span)}" alt="{HtmlText.Encode(image.AlternativeText)}" width="{width / 0.75:0}" height="{height / 0.75:0}"></figure>""");
    }

    private static string Code(QrCode code)
    {
        // The quiet zone of four modules is part of the code wherever it is shown.
        var modules = QrModules.Of(code.Text);
        var caption = code.Caption.Count == 0 ? "" : $"<figcaption>{HtmlText.Encode(code.Caption)}</figcaption>";
        return string.Create(CultureInfo.InvariantCulture,
            $"""<figure class="pp-qr"><svg viewBox="-4 -4 {modules.Size + 8} {modules.Size + 8}" width="128" height="128" role="img" aria-label="{HtmlText.Encode(code.AlternativeText)}" shape-rendering="crispEdges"><path d="{modules.SvgPath()}"/></svg>{caption}</figure>""");
    }
}
