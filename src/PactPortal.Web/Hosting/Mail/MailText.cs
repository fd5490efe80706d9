using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>A message's text part, taken from its HTML so that the two can't say different things.</summary>
public static class MailText
{
    public static string Of(string html)
    {
        var text = new StringBuilder();
        var body = new HtmlParser().ParseDocument(html).QuerySelector("[data-mail]") ?? throw new InvalidOperationException("A mail template has no part that is marked data-mail.");
        Write(body, text);
        var lines = text.ToString().Split('\n').Select(line => line.Trim());
        return string.Join("\r\n", WithoutDoubleBlanks(lines)).Trim() + "\r\n";
    }

    private static void Write(IElement element, StringBuilder text)
    {
        foreach (var node in element.ChildNodes)
        {
            switch (node)
            {
                case IText words:
                    text.Append(OnOneLine(words.Data));
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement { LocalName: "a" } link:
                    WriteLink(link, text);
                    break;
                case IElement { LocalName: "li" } item:
                    text.Append("\n- ");
                    Write(item, text);
                    break;
                case IElement { LocalName: "dt" } term:
                    text.Append('\n');
                    Write(term, text);
                    text.Append(": ");
                    break;
                case IElement { LocalName: "h1" or "h2" or "p" or "ul" or "ol" or "dl" or "div" } block:
                    text.Append("\n\n");
                    Write(block, text);
                    text.Append("\n\n");
                    break;
                case IElement other:
                    Write(other, text);
                    break;
            }
        }
    }

    private static void WriteLink(IElement link, StringBuilder text)
    {
        var (words, address) = (OnOneLine(link.TextContent).Trim(), (link.GetAttribute("href") ?? "").Replace("mailto:", "", StringComparison.Ordinal));
        text.Append(words == address ? words : $"{words}:\n{address}\n");
    }

    private static string OnOneLine(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0
            ? words.Length == 0 ? "" : " "
            : $"{(char.IsWhiteSpace(words[0]) ? " " : "")}{line}{(char.IsWhiteSpace(words[^1]) ? " " : "")}";
    }

    private static IEnumerable<string> WithoutDoubleBlanks(IEnumerable<string> lines)
    {
        var wasBlank = true;
        foreach (var line in lines)
        {
            if (line.Length > 0 || !wasBlank)
            {
                yield return line;
            }

            wasBlank = line.Length == 0;
        }
    }
}
