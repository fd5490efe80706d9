using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Tests.Access;

namespace PactPortal.Web.Tests.Privacy;

/// <summary>Reads every page, feed and file of the access table as those who may, but an attendee's own page. New addresses join by standing in the table.</summary>
internal sealed partial class PortalWalk(WalkedPortal portal)
{
    private const string Own = "me/{token}";

    private readonly Dictionary<string, string> texts = [];

    /// <summary>What each person reads at each address, by "who route at address".</summary>
    /// <param name="whom">Null: everybody.</param>
    public async Task<ConcurrentDictionary<string, string>> ReadAllAsync(Func<string?, bool>? whom = null)
    {
        var read = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var sessions = await portal.App.QueryAsync(db => db.AgendaItems.OrderBy(session => session.Code).Select(session => session.Code).ToListAsync());
        foreach (var (email, _, records) in People.All.Where(person => whom?.Invoke(person.Email) != false))
        {
            var browser = await portal.SessionAsync(email);
            foreach (var route in AccessTable.Rules.Where(rule => rule.Method == "GET" && rule.Route != Own).Select(rule => rule.Route))
            {
                foreach (var address in Addresses(route, records ?? People.FresnoRecords, sessions))
                {
                    if (await TextAsync(browser, address) is { } text)
                    {
                        read[$"{email} {route} at {address}"] = text;
                    }
                }
            }
        }

        return read;
    }

    private IEnumerable<string> Addresses(string route, string records, IReadOnlyList<string> sessions)
    {
        var identified = portal.Identifiers(records).Aggregate(route, (address, identifier) => address.Replace(identifier.Key, identifier.Value, StringComparison.Ordinal))
            .Replace("{slug}", Some.Convening, StringComparison.Ordinal).Replace("{number}", portal.LetterNumber, StringComparison.Ordinal).Replace("{caseReference}", portal.CaseReference, StringComparison.Ordinal)
            .Replace("{county}", "10", StringComparison.Ordinal).Replace("{code}", "7QKD-M4WX-23HT", StringComparison.Ordinal);
        var addresses = route.Contains("{reference}", StringComparison.Ordinal) ? new[] { portal.Draft(records), portal.Confirmed(records) }
                .Select(reference => identified.Replace("{reference}", reference, StringComparison.Ordinal).Replace("{session}", WalkedPortal.ChosenSession, StringComparison.Ordinal))
            : route.Contains("{session}", StringComparison.Ordinal) ? sessions.Select(code => identified.Replace("{session}", code, StringComparison.Ordinal))
            : [identified];
        return addresses.Select(address => address.Contains('{', StringComparison.Ordinal) ? throw new InvalidOperationException($"Nothing is known for {address}: tell this walk.") : "/" + address);
    }

    /// <summary>What a reader reads, whatever kind of file it is; null where there is nothing for them.</summary>
    public async Task<string?> TextAsync(PortalBrowser browser, string address)
    {
        var page = await browser.GetAsync(address);
        if (page.Status != HttpStatusCode.OK)
        {
            return null;
        }

        return page.Response.Content.Headers.ContentType?.MediaType switch
        {
            "application/pdf" => await PdfTextAsync(await page.Response.Content.ReadAsByteArrayAsync()),
            XlsxCells.ContentType => string.Join('\n', await browser.XlsxCellsAsync(address)),
            _ => Changing().Replace(WebUtility.HtmlDecode(page.Html.Replace("\r\n ", "", StringComparison.Ordinal)), ""), // a folded line of a calendar may break a name
        };
    }

    // Most files are the same for everybody, and twice.
    private async Task<string> PdfTextAsync(byte[] file)
    {
        var hash = Convert.ToHexString(SHA256.HashData(file));
        return texts.TryGetValue(hash, out var text) ? text : texts[hash] = await PdfText.OfAsync(file);
    }

    // Another each time by design: a form's token, the key by which a form is recorded once, and the room that a disk has.
    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\" type=\"hidden\" value=\"|name=\"Form\\.Key\" value=\")[^\"]+|[0-9.]+(?= GB are free)")]
    private static partial Regex Changing();
}
