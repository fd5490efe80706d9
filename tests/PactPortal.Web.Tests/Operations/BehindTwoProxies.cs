using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PactPortal.Testing;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary>A proxy in front of another: the client is the first address on the way back that nobody knows.</summary>
public sealed class BehindTwoProxies
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["Proxy:KnownProxies"] = "127.0.0.1",
        ["Proxy:KnownNetworks"] = "10.9.8.0/24",
        ["RateLimits:personal-links"] = "2",
    };

    [Theory]
    [InlineData("203.0.113.{0}, 10.9.8.7", HttpStatusCode.NotFound)]
    [InlineData("::ffff:203.0.113.{0}", HttpStatusCode.NotFound)]
    [InlineData("203.0.113.{0}, 192.0.2.1, 10.9.8.7", HttpStatusCode.TooManyRequests)]
    public async Task Visit_ByThreeThroughProxies_IsCountedByTheLastAddressThatNobodyKnows(string forwardedFor, HttpStatusCode third)
    {
        await using var app = await PortalApp.StartAsync(settings: Known);
        app.Serve();

        var answer = HttpStatusCode.OK;
        for (var number = 1; number <= 3; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/me/guessed", UriKind.Relative));
            request.Headers.Add("X-Forwarded-For", forwardedFor.Replace("{0}", $"{number}", StringComparison.Ordinal));
            answer = (await app.Visit().Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
        }

        Assert.Equal(third, answer);
    }

    /// <summary>Probes come from the machine itself, by http.</summary>
    [Fact]
    public async Task Probe_ByHttp_IsNoReasonToWarn()
    {
        using var folder = new Folder();
        using var log = new LogLines();
        await using var app = await ProductionPortal.OnAsync(folder, services: services => services.AddSingleton<ILoggerProvider>(log));

        await app.Visit().GetAsync("/health/ready");
        var probed = log.Holding("A request came by http");
        await app.Visit().GetAsync("/about");

        Assert.Empty(probed);
        Assert.Single(log.Holding("A request came by http"));
    }
}
