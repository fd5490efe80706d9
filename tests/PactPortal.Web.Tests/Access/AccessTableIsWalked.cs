using System.Net;
using System.Text.RegularExpressions;
using PactPortal.Domain.Printing;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Tests.Access;

public sealed partial class AccessTableIsWalked(WalkedPortal portal) : IClassFixture<WalkedPortal>
{
    private const string NoSuchReference = "PACT26-ZZZZZ";

    public static TheoryData<string, string> EveryRule => [.. ApprovedAccess.Routes.Select(rule => (rule.Method, rule.Route))];

    public static TheoryData<string> EveryRouteThatIsRead => [.. ApprovedAccess.Routes.Where(rule => rule.Method != "POST").Select(rule => rule.Route)];

    public static TheoryData<string, string> EveryRuleOfARegistration =>
        [.. ApprovedAccess.Routes.Where(rule => IsOfAnOrganization(rule.Route)).Select(rule => (rule.Method, rule.Route))];

    [Theory]
    [MemberData(nameof(EveryRule))]
    public async Task Visit_ByEverybody_IsAnsweredAsApproved(string method, string route)
    {
        var rule = ApprovedAccess.Of(method, route);
        foreach (var (email, kind, records) in People.All)
        {
            var address = Address(route, records ?? People.FresnoRecords);

            var page = await VisitAsync(method, address, email);

            var allowed = rule.IsOpenToAll || rule.Allowed.HasFlag(kind) || (email is not null && rule.Allowed.HasFlag(PersonKinds.Account));
            var isThere = allowed && (records is not null || !IsOfAnOrganization(route) || ReadsAllMoney(kind, route)) && !IsPrintOfAnother(kind, route);
            Assert.True(
                Expected(page, allowed, isThere, isVisitor: email is null, rule),
                $"{method} {address} by {email ?? "a visitor"} ({kind}) answered {page} {page.Location}; that is {(allowed ? "" : "not ")}approved.");
        }
    }

    [Theory]
    [MemberData(nameof(EveryRuleOfARegistration))]
    public async Task Visit_RegistrationOfAnotherOrganization_IsTheSamePageAsNone(string method, string route)
    {
        foreach (var (email, kind, records) in People.All.Where(person => person.Email is not null && !ReadsAllMoney(person.Kind, route)))
        {
            var others = records == People.SacramentoRecords ? People.FresnoRecords : People.SacramentoRecords;
            var (theirs, none) = (Address(route, others), Address(route, null));

            var another = await VisitAsync(method, theirs, email);
            var missing = await VisitAsync(method, none, email);

            Assert.True(another.Status == HttpStatusCode.NotFound && missing.Status == another.Status, $"{method} {theirs} by {email} ({kind}): {another}, {missing}");
            Assert.Equal(Without(missing, none), Without(another, theirs));
            Assert.Equal(Headers(missing), Headers(another));
        }
    }

    [Theory]
    [MemberData(nameof(EveryRouteThatIsRead))]
    public async Task Head_WhereGetIsAnswered_AnswersTheSame(string route)
    {
        foreach (var email in new[] { null, Some.Fresno, Some.Planner })
        {
            var address = Address(route, People.FresnoRecords);

            var get = await VisitAsync("GET", address, email);
            var head = await VisitAsync("HEAD", address, email);

            Assert.True(get.Status == head.Status && get.Location == head.Location, $"{address} by {email}: GET {get}, HEAD {head}");
            Assert.Equal(get.Response.Content.Headers.ContentType, head.Response.Content.Headers.ContentType);
        }
    }

    /// <summary>But for the cookie: a session is renewed every minute, whatever is asked then.</summary>
    private static IEnumerable<string> Headers(Page page) =>
        page.Response.Headers.Select(header => header.Key).Where(name => name != "Set-Cookie").Order(StringComparer.Ordinal);

    /// <summary>Planners read every organization's registrations; everybody else their own.</summary>
    private static bool IsOfAnOrganization(string route) =>
        (route.Contains("{reference}", StringComparison.Ordinal) || route.Contains("{organizationId", StringComparison.Ordinal) || route.Contains("{purchaseOrderId", StringComparison.Ordinal)
            || route.StartsWith("documents/", StringComparison.Ordinal)) && !route.StartsWith("planning/", StringComparison.Ordinal);

    /// <summary>The planning team's finance reads every organization's documents.</summary>
    private static bool ReadsAllMoney(PersonKinds kind, string route) =>
        route.StartsWith("documents/", StringComparison.Ordinal) && (kind & (PersonKinds.PlanningFinance | PersonKinds.Administrator)) != 0;

    /// <summary>The job that is walked to prints badges: finance may print, and not these.</summary>
    private static bool IsPrintOfAnother(PersonKinds kind, string route) =>
        route.Contains("{printJobId", StringComparison.Ordinal) && (kind & ApprovedAccess.WhoPrints(PrintKind.Badges)) == 0;

    private static bool Expected(Page page, bool allowed, bool isThere, bool isVisitor, ApprovedRoute rule)
    {
        var status = (int)page.Status;
        return (allowed, isThere) switch
        {
            (false, _) when isVisitor => page.Status == HttpStatusCode.Redirect && page.Location?.Contains("/account/sign-in?returnUrl=", StringComparison.Ordinal) == true,
            (false, _) or (_, false) => page.Status == HttpStatusCode.NotFound,
            _ when rule.IsForPrograms => page.Status is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest, // a cookie proves no program
            _ when rule.Route.StartsWith("problem", StringComparison.Ordinal) => status == 429, // its own number, which is its subject
            _ => status < 400 || (page.Status == HttpStatusCode.Gone && rule.Route.EndsWith("{feed}.ics", StringComparison.Ordinal)), // the walk renews it elsewhere
        };
    }

    /// <summary>A real address: of records that the route can show, or (null) of none.</summary>
    private string Address(string route, string? records)
    {
        var needsDraft = route.Contains("/team", StringComparison.Ordinal) || route.Contains("/review", StringComparison.Ordinal);
        var reference = records is null ? NoSuchReference : needsDraft ? portal.Draft(records) : portal.Confirmed(records);
        var written = records is null
            ? route.Replace("{organizationId:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{purchaseOrderId:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
                .Replace("documents/{number}", "documents/PACT26-99999", StringComparison.Ordinal)
            : route;
        return "/" + portal.Identifiers(records ?? People.FresnoRecords)
            .Aggregate(written, (address, identifier) => address.Replace(identifier.Key, identifier.Value, StringComparison.Ordinal))
            .Replace("{slug}", Some.Convening, StringComparison.Ordinal)
            .Replace("{reference}", reference, StringComparison.Ordinal)
            .Replace("{number}", portal.LetterNumber, StringComparison.Ordinal)
            .Replace("{session}", "PL-1", StringComparison.Ordinal)
            .Replace("{caseReference}", portal.CaseReference, StringComparison.Ordinal)
            .Replace("{county}", "02", StringComparison.Ordinal)
            .Replace("{code}", "7QKD-M4WX-23HT", StringComparison.Ordinal)
            .Replace("{status:int}", "429", StringComparison.Ordinal);
    }

    private async Task<Page> VisitAsync(string method, string address, string? email)
    {
        // Signing out ends the session it is done in: it has one of its own.
        var browser = address != "/account/sign-out" ? await portal.SessionAsync(email) : email is null ? portal.App.Visit() : await portal.App.SignInAsync(email);
        return method switch
        {
            "POST" => await browser.PostAsync(address, [await portal.TokenAsync(browser), KeyValuePair.Create("preset", (string?)"early")]),
            AccessTable.AnyMethod => await browser.GetAsync(address),
            _ => await browser.SendAsync(new HttpMethod(method), address),
        };
    }

    /// <summary>The page as everybody would get it: its address and its token are each visit's own.</summary>
    private static string Without(Page page, string address) =>
        Token().Replace(page.Html.Replace(address, "ADDRESS", StringComparison.Ordinal), "TOKEN");

    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]+")]
    private static partial Regex Token();
}
