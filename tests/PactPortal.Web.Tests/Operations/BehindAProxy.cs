using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PactPortal.Testing;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary>The portal listens on this machine's own address: whoever connects is 127.0.0.1, and says for whom.</summary>
public sealed class BehindAProxy
{
    private static readonly Dictionary<string, string> Known = new() { ["Proxy:KnownProxies"] = "10.9.8.7, 127.0.0.1", ["RateLimits:sign-in"] = "30" };
    private static readonly Dictionary<string, string> ByNetwork = new() { ["Proxy:KnownNetworks"] = "127.0.0.0/24", ["RateLimits:sign-in"] = "30" };
    private static readonly Dictionary<string, string> Unknown = new() { ["Proxy:KnownProxies"] = "10.9.8.7", ["RateLimits:sign-in"] = "30" };
    private static readonly Dictionary<string, string> FrameworksSwitch = new() { ["ForwardedHeaders_Enabled"] = "true", ["RateLimits:sign-in"] = "30" };

    public static TheoryData<string> Trusting { get; } = [nameof(Known), nameof(ByNetwork)];

    public static TheoryData<string> Distrusting { get; } = [nameof(Unknown), nameof(FrameworksSwitch)];

    [Theory]
    [MemberData(nameof(Trusting))]
    public async Task SignIn_FortyPeopleThroughAKnownProxy_AreEachCountedByTheirOwnAddress(string settings)
    {
        await using var app = await ServeAsync(settings);

        var answers = await SignInAsync(app, 40, number => $"203.0.113.{number}");

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers);
    }

    [Theory]
    [MemberData(nameof(Distrusting))]
    public async Task SignIn_WithFortyMadeUpAddressesFromAnybody_IsLimitedAsOne(string settings)
    {
        await using var app = await ServeAsync(settings);

        var answers = await SignInAsync(app, 40, number => $"203.0.113.{number}");

        Assert.Equal(10, answers.Count(answer => answer == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task SignIn_WithAnAddressMadeUpInFrontOfTheProxys_IsCountedByTheProxys()
    {
        await using var app = await ServeAsync(nameof(Known));

        var answers = await SignInAsync(app, 31, number => $"198.51.100.{number}, 203.0.113.7");

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[30]);
    }

    [Fact]
    public async Task SignIn_FromManyAddressesOfOneNetworkOfIpv6_IsLimitedAsOne()
    {
        await using var app = await ServeAsync(nameof(Known));

        var answers = await SignInAsync(app, 31, number => $"2001:db8:0:1::{number:x}");
        var neighbour = await SignInAsync(app, 1, _ => "2001:db8:0:2::1");

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[30]);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, Assert.Single(neighbour));
    }

    [Fact]
    public async Task SignIn_EightWrongPasswordsFromEightAddresses_LockTheAccount()
    {
        await using var app = await ServeAsync(nameof(Known));
        await SignInAsync(app, 8, number => $"203.0.113.{number}", Some.Fresno);

        var page = await app.Visit().GetAsync("/account/sign-in");
        var answer = await page.PressAsync("Sign in", new() { ["Form.Email"] = Some.Fresno, ["Form.Password"] = Some.Password });

        Assert.NotEmpty(answer.Problems);
    }

    [Fact]
    public async Task PersonalLinks_TriedBySomebodySignedInFromManyAddresses_AreCountedByAccount()
    {
        await using var app = await PortalApp.StartAsync(settings: new Dictionary<string, string>(Known) { ["RateLimits:personal-links"] = "3" });
        app.Serve();
        var (fresno, visitor) = (await app.SignInAsync(Some.Fresno), app.Visit());

        List<HttpStatusCode> answers = [];
        for (var number = 1; number <= 4; number++)
        {
            answers.Add(await GetFromAsync(fresno, "/me/guessed", $"203.0.113.{number}"));
        }

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], answers);
        Assert.Equal(HttpStatusCode.NotFound, await GetFromAsync(visitor, "/me/guessed", "203.0.113.5"));
    }

    [Fact]
    public async Task Production_WithTlsEndingAtAKnownProxy_AnswersAsHttps()
    {
        using var folder = new Folder();
        await using var app = await ProductionPortal.OnAsync(folder, Known);
        app.Serve();

        var (asked, form) = (await AsPublicAsync(app, "/registrations"), await AsPublicAsync(app, "/account/sign-in"));

        Assert.StartsWith("https://portal.example.org/account/sign-in", asked.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.True(form.Headers.Contains("Strict-Transport-Security"));
        Assert.All(Cookies(form), cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Production_WithoutAKnownProxy_BelievesNoHeaderAndStillMarksItsCookiesSecure()
    {
        using var folder = new Folder();
        await using var app = await ProductionPortal.OnAsync(folder, Unknown);
        app.Serve();

        var (asked, form) = (await AsPublicAsync(app, "/registrations"), await AsPublicAsync(app, "/account/sign-in"));

        Assert.StartsWith("http://portal.example.org/account/sign-in", asked.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.False(form.Headers.Contains("Strict-Transport-Security"));
        Assert.All(Cookies(form), cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Production_ForwardedToByAStranger_SaysOnceWhichKeysWouldNameIt()
    {
        using var folder = new Folder();
        using var log = new LogLines();
        await using var app = await ProductionPortal.OnAsync(folder, Unknown, services => services.AddSingleton<ILoggerProvider>(log));
        app.Serve();

        await AsPublicAsync(app, "/");
        await AsPublicAsync(app, "/about");

        Assert.Contains("127.0.0.1", Assert.Single(log.Holding("Forwarded headers came from")), StringComparison.Ordinal);
        Assert.Contains("Proxy:KnownProxies", Assert.Single(log.Holding("A request came by http")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://portal.example.org", "", 1)]
    [InlineData("https://portal.example.org", "10.9.8.7", 0)]
    [InlineData("http://portal.example.org", "", 0)]
    public async Task Production_ListeningByHttp_IsWarnedAtItsStartWhereNoProxyIsKnown(string publicUrl, string proxies, int warnings)
    {
        using var folder = new Folder();
        using var log = new LogLines();
        await using var app = await ProductionPortal.OnAsync(
            folder, new() { ["Portal:PublicUrl"] = publicUrl, ["Proxy:KnownProxies"] = proxies }, services => services.AddSingleton<ILoggerProvider>(log));

        app.Serve();

        Assert.Equal(warnings, log.Holding("Proxy:KnownProxies names nobody").Count);
    }

    private static async Task<PortalApp> ServeAsync(string settings)
    {
        var app = await PortalApp.StartAsync(settings: settings switch { nameof(Known) => Known, nameof(ByNetwork) => ByNetwork, nameof(Unknown) => Unknown, _ => FrameworksSwitch });
        app.Serve();
        return app;
    }

    private static async Task<List<HttpStatusCode>> SignInAsync(PortalApp app, int times, Func<int, string> forwardedFor, string email = "nobody@nowhere.example.org")
    {
        var visitor = app.Visit();
        var token = await visitor.TokenAsync();
        List<HttpStatusCode> answers = [];
        for (var number = 1; number <= times; number++)
        {
            using var content = new FormUrlEncodedContent([new(token.Key, token.Value ?? ""), new("Form.Email", email), new("Form.Password", "Wrong-password-1!")]);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/account/sign-in", UriKind.Relative)) { Content = content };
            request.Headers.Add("X-Forwarded-For", forwardedFor(number));
            answers.Add((await visitor.Http.SendAsync(request)).StatusCode);
        }

        return answers;
    }

    private static async Task<HttpStatusCode> GetFromAsync(PortalBrowser browser, string path, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", address);
        return (await browser.Http.SendAsync(request)).StatusCode;
    }

    private static async Task<HttpResponseMessage> AsPublicAsync(PortalApp app, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Host = "portal.example.org";
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", "https");
        return await app.Visit().Http.SendAsync(request);
    }

    private static List<string> Cookies(HttpResponseMessage response)
    {
        var cookies = response.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        return cookies;
    }
}
