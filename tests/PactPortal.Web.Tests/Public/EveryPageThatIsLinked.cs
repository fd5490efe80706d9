using System.Net;
using AngleSharp.Dom;
using PactPortal.Testing;
using PactPortal.Web.Tests.Access;

namespace PactPortal.Web.Tests.Public;

/// <summary>Follows every link from the home page, as a browser would, and looks at each page on the way.</summary>
public sealed class EveryPageThatIsLinked(WalkedPortal portal) : IClassFixture<WalkedPortal>
{
    private const int Enough = 200;

    [Theory]
    [InlineData(null, 8)]
    [InlineData(Some.Fresno, 14)]
    [InlineData(Some.FinanceOfFresno, 10)]
    [InlineData(Some.Alpine, 9)]
    [InlineData(Some.Administrator, 8)]
    public async Task Crawl_FromTheHomePage_FindsNoLinkToNothing(string? email, int atLeast)
    {
        var browser = await portal.SessionAsync(email);
        var (seen, waiting) = (new Dictionary<string, Page>(StringComparer.Ordinal), new Queue<(string Address, string From)>());
        waiting.Enqueue(("/", ""));
        waiting.Enqueue(($"/justifications/{portal.LetterNumber}", "an e-mail"));
        if (email == Some.FinanceOfFresno || email == Some.Fresno)
        {
            waiting.Enqueue(($"/registrations/{portal.Confirmed(People.FresnoRecords)}", "a bookmark"));
        }

        while (waiting.TryDequeue(out var next) && seen.Count < Enough)
        {
            if (seen.ContainsKey(next.Address))
            {
                continue;
            }

            var page = seen[next.Address] = await browser.GetAsync(next.Address);

            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{next.From} leads to {page}");
            Headers.AreThere(page);
            if (page.Response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                Markup.HoldsNothingInline(page);
                Markup.HasWhereItsLinksPoint(page);
            }

            foreach (var address in page.Location is { } location ? [new Uri(new Uri("http://localhost"), location).PathAndQuery] : Markup.Addresses(page))
            {
                waiting.Enqueue((address, next.Address));
            }
        }

        Assert.InRange(seen.Values.Count(page => page.Status == HttpStatusCode.OK && page.Heading.Length > 0), atLeast, Enough - 1);
    }
}

internal static class Headers
{
    public static void AreThere(Page page)
    {
        var headers = page.Response.Headers;
        Assert.True(headers.TryGetValues("Content-Security-Policy", out var policy) && policy.Single().StartsWith("default-src 'none'", StringComparison.Ordinal), $"{page} has no policy.");
        Assert.DoesNotContain("unsafe", policy.Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.True(headers.Contains("Permissions-Policy") && headers.Contains("Cross-Origin-Opener-Policy"), $"{page} lacks a header.");
        Assert.False(headers.Contains("Server") || headers.Contains("X-Powered-By"), $"{page} says what serves it.");
        if (page.Response.Content.Headers.ContentType?.MediaType is "text/html" or "application/pdf")
        {
            Assert.Contains("no-store", headers.CacheControl?.ToString(), StringComparison.Ordinal);
        }
    }
}

internal static class Markup
{
    public static void HoldsNothingInline(Page page)
    {
        Assert.Empty(page.Document.QuerySelectorAll("style, script:not([src]), [style]"));
        Assert.DoesNotContain(page.Document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(page.Document.All, element => element.GetAttribute("href")?.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Equal("en-US", page.Document.DocumentElement.GetAttribute("lang"));
        var ids = page.Document.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    public static void HasWhereItsLinksPoint(Page page)
    {
        foreach (var link in page.Document.QuerySelectorAll("a[href^='#'], [aria-describedby], [aria-labelledby], label[for]"))
        {
            var targets = new[] { link.GetAttribute("href")?[1..], link.GetAttribute("aria-describedby"), link.GetAttribute("aria-labelledby"), link.GetAttribute("for") };
            foreach (var id in targets.OfType<string>().SelectMany(names => names.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            {
                Assert.True(page.Document.GetElementById(id) is not null, $"{page} points to #{id}, which is not there.");
            }
        }
    }

    public static IEnumerable<string> Addresses(Page page) =>
        page.Document.QuerySelectorAll("a[href], link[href], img[src], form[method=get][action]")
            .Select(element => (element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action") ?? "").Split('#')[0])
            .Where(address => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal));
}
