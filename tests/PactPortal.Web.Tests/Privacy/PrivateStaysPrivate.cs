using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Tests.Access;

namespace PactPortal.Web.Tests.Privacy;

/// <summary>
/// Reads every page, feed and file of the access table as everybody who may: no hidden speaker is named there, and what an
/// attendee said privately is read by them and by the access coordinator alone. New addresses join by standing in the table.
/// </summary>
public sealed partial class PrivateStaysPrivate(WalkedPortal portal) : IClassFixture<WalkedPortal>
{
    private const string Own = "me/{token}";
    private const string Needs = "planning/convenings/{slug}/access";
    private const string Seat = "Quartzleaf seat beside the door";
    private const string Food = "No sesame, says Quartzleaf";

    private static readonly Dictionary<string, string?> Answers = new() { ["Form.AccessNeeds"] = Seat, ["Form.DietaryNeeds"] = Food, ["Form.IsLivedExperienceConsultant"] = "false" };

    private readonly Dictionary<string, string> texts = [];

    [Fact]
    public async Task Read_EverythingAsEverybody_FindsNoHiddenSpeakerAndNoPrivateAnswer()
    {
        var hidden = await portal.App.QueryAsync(db => db.Set<Speaker>().Where(speaker => speaker.Visibility == SpeakerVisibility.Hidden).Select(speaker => speaker.Name).ToListAsync());
        Assert.NotEmpty(hidden);
        var own = $"/me/{portal.Identifiers(People.FresnoRecords)["{token}"]}";
        await SayAsync(own, Answers);

        var before = await ReadAllAsync();
        await SayAsync(own, new(Answers) { ["Form.IsLivedExperienceConsultant"] = "true" });
        var after = await ReadAllAsync();

        Assert.InRange(before.Count, 400, int.MaxValue);
        // By the family name: it is enough to know somebody by.
        Assert.Empty(before.Where(read => hidden.Any(name => read.Value.Contains(name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase))).Select(read => read.Key));
        Assert.Equal([$"{Some.AccessCoordinator} {Needs}"], before.Where(read => read.Value.Contains("Quartzleaf", StringComparison.OrdinalIgnoreCase)).Select(read => read.Key.Split(" at ")[0]).Distinct());
        // Said here or nowhere: nobody else's page, feed, file or count is another for it.
        Assert.Empty(after.Where(read => WithoutWalk(before.GetValueOrDefault(read.Key)) != WithoutWalk(read.Value) && !read.Key.EndsWith("/access", StringComparison.Ordinal)).Select(read => read.Key));
        Assert.Contains(Seat, (await portal.App.Visit().GetAsync(own)).Html, StringComparison.Ordinal);
    }

    // The walk takes files out and reads what is private, and a record's history says so. What else it says is compared.
    private static string? WithoutWalk(string? text) => text is null ? null : OfTheWalk().Replace(text, "");

    /// <summary>What each person reads at each address, by "who route at address".</summary>
    private async Task<ConcurrentDictionary<string, string>> ReadAllAsync()
    {
        var read = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var sessions = await portal.App.QueryAsync(db => db.AgendaItems.OrderBy(session => session.Code).Select(session => session.Code).ToListAsync());
        foreach (var (email, _, records) in People.All)
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
    private async Task<string?> TextAsync(PortalBrowser browser, string address)
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

    private async Task SayAsync(string own, Dictionary<string, string?> answers) =>
        Assert.Equal(HttpStatusCode.Redirect, (await (await portal.App.Visit().GetAsync(own)).PressAsync("Save", answers)).Status);

    [GeneratedRegex("<li>(?:(?!</li>).)*(?: downloaded| exported| exported as (?:csv|xlsx|pdf)|Private answers read)\\s(?:(?!</li>).)*</li>|<p class=\"pp-soft\">(?:Nothing was done to it yet|These are the latest 200)\\.</p>|</?ol[^>]*>|\\s+", RegexOptions.Singleline)]
    private static partial Regex OfTheWalk();

    // Another each time by design: a form's token, the key by which a form is recorded once, and the room that a disk has.
    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\" type=\"hidden\" value=\"|name=\"Form\\.Key\" value=\")[^\"]+|[0-9.]+(?= GB are free)")]
    private static partial Regex Changing();
}
