using System.Net;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing.Apart;

/// <summary>An answer as its reader reads it: markup and addresses of a page, words of a PDF, cells of a workbook.</summary>
internal sealed record WalkedAnswer(string Address, string Text);

/// <summary>Goes from page to page by every link to what isn't public, and reads the files too.</summary>
internal static class PrivateWalk
{
    private static readonly string[] Private = ["/registrations", "/finance", "/documents", "/justifications", "/verify", "/account/organizations"];

    public static async Task<IReadOnlyList<WalkedAnswer>> WalkAsync(this PortalBrowser reader, params string[] from)
    {
        var (waiting, seen, answers) = (new Queue<string>(from), from.ToHashSet(StringComparer.Ordinal), new List<WalkedAnswer>());
        while (waiting.TryDequeue(out var address))
        {
            using var response = await reader.Http.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{address} answered {response.StatusCode}.");
            var answer = new WalkedAnswer(address, await WordsAsync(response));
            answers.Add(answer);
            foreach (var link in LinksOf(response, answer.Text).Where(link => Array.Exists(Private, start => link.StartsWith(start, StringComparison.Ordinal)) && seen.Add(link)))
            {
                waiting.Enqueue(link);
            }
        }

        return answers;
    }

    private static IEnumerable<string> LinksOf(HttpResponseMessage response, string text) =>
        response.Content.Headers.ContentType?.MediaType == "text/html"
            ? new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text).QuerySelectorAll("a[href]").Select(anchor => (anchor.GetAttribute("href") ?? "").Split('#')[0])
            : response.Headers.Location?.OriginalString is { } elsewhere ? [elsewhere] : [];

    private static async Task<string> WordsAsync(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType switch
    {
        "application/pdf" => await PdfText.OfAsync(await response.Content.ReadAsByteArrayAsync()),
        XlsxCells.ContentType => string.Join('\n', XlsxCells.Of(await response.Content.ReadAsStreamAsync())),
        _ => await response.Content.ReadAsStringAsync(),
    };
}
