using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Tests.Access;

namespace PactPortal.Web.Tests.BadInput.Generated;

/// <summary>
/// More than eleven thousand requests: each address of the access table by each person twice over, with identifiers that are theirs,
/// somebody else's or nobody's, and with forms that are sound, wrong or none at all. They grow with the table.
/// </summary>
public sealed class GeneratedRequests(WalkedPortal portal) : IClassFixture<WalkedPortal>
{
    private const int Seed = 20_261_022;
    private const int Rounds = 2;
    private const int AtOnce = 4;
    private const int Enough = 8;

    private static readonly int Requests = Rounds * AccessTable.Rules.Count * People.All.Count;

    /// <summary>The plainest first.</summary>
    private static readonly IReadOnlyList<(string Route, Regex Addresses)> PostRoutes =
    [
        .. AccessTable.Rules.Where(rule => rule.Method == "POST").OrderBy(rule => rule.Route.Count(letter => letter == '{'))
            .Select(rule => (rule.Route, new Regex("^/" + Regex.Replace(rule.Route, @"\{[^}]+\}", "[^/]+") + "$"))),
    ];

    private readonly RealForms forms = new();
    private readonly ConcurrentQueue<string> broken = new();
    private readonly ConcurrentDictionary<string, int> answers = new();
    private int told;

    [Fact]
    public async Task Send_SoundAndWrongByEverybodyToEveryAddress_AreAnsweredAndNothingIsHalfWritten()
    {
        await MoreToFindAsync();
        var maker = new RequestMaker(Seed, portal, await KnownIdentifiers.ReadAsync(portal));
        await LearnFormsAsync(maker);

        await Parallel.ForEachAsync(Enumerable.Range(0, People.All.Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (walker, _) => await WalkAsync(maker, walker));

        Assert.True(broken.IsEmpty, string.Join("\n\n", broken));
        foreach (var (answer, atLeast) in new[] { ("GET 200", 1_500), ("GET 404", 1_500), ("POST 302", 250), ("POST 200", 200), ("POST 400", 300), ("POST 404", 800) })
        {
            Assert.True(answers.GetValueOrDefault(answer) >= atLeast, $"Only {answers.GetValueOrDefault(answer)} were {answer}; {string.Join(", ", answers)}");
        }

        await portal.App.DeliverMailAsync();
        // Which acts so many at once come to is another each time: what is approved of each is held to by the scenarios that are about it.
        portal.App.Acts.Clear();
        await EverythingIsWholeAsync();
    }

    private async Task WalkAsync(RequestMaker maker, int walker)
    {
        var (email, _, records) = People.All[walker];
        var (browser, token) = await SessionAsync(email);
        for (var number = walker; number < Requests && broken.Count < Enough; number += People.All.Count)
        {
            var made = maker.Make(number, AccessTable.Rules[number / People.All.Count % AccessTable.Rules.Count], records);
            var page = await SendAsync(maker, browser, made, token, email);
            if (email is not null && page?.Location?.Contains("/account/sign-in?returnUrl=", StringComparison.Ordinal) == true)
            {
                (browser, token) = await SessionAsync(email); // signed out, or given another role
            }
        }
    }

    private async Task<Page?> SendAsync(RequestMaker maker, PortalBrowser browser, MadeRequest made, KeyValuePair<string, string?> token, string? email)
    {
        var random = maker.RandomOf(-made.Number);
        var (content, said) = made.Method == "POST"
            ? RequestMaker.Body(random, made.Rule.Route, await FormAsync(browser, made), token)
            : (null, "");
        try
        {
            var page = await browser.SendAsync(new HttpMethod(made.Method), made.Address, content);
            answers.AddOrUpdate($"{(made.Method == "POST" ? "POST" : "GET")} {(int)page.Status}", 1, (_, count) => count + 1);
            Judge(made, page, $"{email ?? "a visitor"}: {said}");
            return page;
        }
        catch (InvalidOperationException exception)
        {
            Break(made, $"{email ?? "a visitor"}: {said}", exception.Message);
            return null;
        }
    }

    private void Judge(MadeRequest made, Page page, string said)
    {
        var isProblem = made.Rule.Route.StartsWith("problem", StringComparison.Ordinal); // its own number is its subject
        var isPage = page.Response.Content.Headers.ContentType?.MediaType != "text/html" || page.Html.Length == 0 || page.Html.Contains("<h1", StringComparison.Ordinal);
        var isOurs = page.Location is not { } location || (location.StartsWith('/') && !location.StartsWith("//", StringComparison.Ordinal)) || location.StartsWith("http://localhost/", StringComparison.Ordinal);
        var logged = portal.App.Errors.Entries.Count;
        if (((int)page.Status >= 500 && !isProblem) || !isPage || !isOurs || Interlocked.Exchange(ref told, logged) < logged)
        {
            Break(made, said, $"{page} {page.Location} {Cut(portal.App.Errors.Entries.LastOrDefault() ?? "")}");
        }
    }

    private void Break(MadeRequest made, string said, string how) =>
        broken.Enqueue($"Seed {Seed}, request {made.Number}: {made.Method} {Cut(made.Address)} by {Cut(said)}\n{how}");

    private static string Cut(string text) => text.Length > 3_000 ? text[..3_000] + "…" : text;

    private async Task<IReadOnlyList<RealField>> FormAsync(PortalBrowser browser, MadeRequest made)
    {
        if (made.Page is not null && await browser.GetAsync(made.Page) is { Status: HttpStatusCode.OK } page)
        {
            forms.Learn(page, RouteOf);
        }

        return forms.Find(made.Rule.Route) ?? Plausible.OfRoute(made.Rule.Route) ?? throw new InvalidOperationException($"No page with the form of {made.Rule.Route} was found.");
    }

    private async Task<(PortalBrowser Browser, KeyValuePair<string, string?> Token)> SessionAsync(string? email)
    {
        var browser = email is null ? portal.App.Visit() : await portal.App.SignInAsync(email);
        return (browser, await browser.TokenAsync());
    }

    /// <summary>Looks at the pages until the form of every POST was seen.</summary>
    private async Task LearnFormsAsync(RequestMaker maker)
    {
        foreach (var (email, _, records) in People.All.Where(person => person.Email is null or Some.Fresno or Some.Sacramento or Some.Alpine or Some.Partner or Some.Planner or Some.AccessCoordinator or Some.Administrator))
        {
            var browser = (await SessionAsync(email)).Browser;
            foreach (var rule in AccessTable.Rules.Where(rule => rule.Method == "GET"))
            {
                for (var variant = 0; variant < (rule.Route.Contains('{', StringComparison.Ordinal) ? 30 : 2); variant++)
                {
                    if (Missing().Any(route => rule.Route == (RequestMaker.Above(route) ?? ""))
                        && await browser.GetAsync(maker.Real(rule.Route, records, variant) + (variant % 2 == 0 ? "" : "?person=new&county=10")) is { Status: HttpStatusCode.OK } page)
                    {
                        forms.Learn(page, RouteOf);
                    }
                }
            }
        }

        Assert.True(!Missing().Any(), $"No page with these forms was found: {string.Join(", ", Missing())}");

        IEnumerable<string> Missing() =>
            AccessTable.Rules.Where(rule => rule.Method == "POST").Select(rule => rule.Route).Except(forms.Routes).Where(route => Plausible.OfRoute(route) is null);
    }

    private static string? RouteOf(string address) => PostRoutes.FirstOrDefault(one => one.Addresses.IsMatch(address)).Route;

    /// <summary>Teams in every state, an invitation, an account that is nobody's role: what the forms of a portal in use stand on.</summary>
    private async Task MoreToFindAsync()
    {
        var app = portal.App;
        var alpine = await portal.SessionAsync(Some.Alpine);
        var planner = await portal.SessionAsync(Some.Planner);
        for (var request = 1; request <= 3; request++)
        {
            var reference = await alpine.DraftAsync(1, rate: "county");
            await alpine.SubmitAsync(reference, new() { ["Form.Agreed"] = "true" });
            if (request > 1)
            {
                await (await planner.GetAsync($"/planning/convenings/{Some.Convening}/requests/{reference}")).PressAsync("Approve for 1 person");
            }
        }

        await app.OrganizationAsync("Spare agency", AgencyType.Education, "10");
        var people = await (await portal.SessionAsync(Some.Fresno)).GetAsync($"/account/organizations/{portal.Identifiers(People.FresnoRecords)["{organizationId:guid}"]}/people");
        await people.PressAsync("Send the invitation", new() { ["Form.Email"] = Some.Partner, ["Form.Role"] = "Member" });
    }

    private async Task EverythingIsWholeAsync()
    {
        await PortalScenario.SoundAsync(portal.App);
        await using var connection = new SqliteConnection(portal.App.ConnectionString);
        await connection.OpenAsync();
        foreach (var (check, sound) in new[] { ("integrity_check", "ok"), ("foreign_key_check", "") })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {check}";
            Assert.Equal(sound, await command.ExecuteScalarAsync() as string ?? "");
        }

        var planner = await portal.App.SignInAsync(Some.Planner);
        foreach (var registration in await portal.App.QueryAsync(db => db.Registrations.AsNoTracking().Where(one => one.SubmittedAt != null).ToListAsync()))
        {
            Assert.Equal(registration.Attendees.Select(attendee => attendee.AttendeeId).Distinct().Count(), registration.Attendees.Count);
            var slug = await portal.App.QueryAsync(db => db.Convenings.Where(one => one.ConveningId == registration.ConveningId).Select(one => one.Slug).SingleAsync());
            var page = await planner.GetAsync($"/planning/convenings/{slug}/registrations/{registration.Reference}");
            Assert.True(page.Status == HttpStatusCode.OK, $"{registration.Reference} is {registration.Status}: {page}");
        }
    }
}
