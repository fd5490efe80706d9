using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Tests.Operations;

public sealed class WrongLimitsAndProxies
{
    [Theory]
    [InlineData("RateLimits:sign-in", "-5")]
    [InlineData("RateLimits:letters", "0")]
    [InlineData("RateLimits:discount-codes", "many")]
    public void AddRateLimits_NotANumberOfRequests_RefusesNamingTheKey(string key, string value)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => new ServiceCollection().AddRateLimits(Configuration(new Dictionary<string, string?> { [key] = value })));

        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Proxy:KnownProxies", "proxy.example.org")]
    [InlineData("Proxy:KnownProxies", "10.0.0.5, 10")]
    [InlineData("Proxy:KnownProxies", "10.0.0.0/24")]
    [InlineData("Proxy:KnownNetworks", "10.0.0.0/40")]
    [InlineData("Proxy:KnownNetworks", "0.0.0.0/0")]
    [InlineData("Proxy:KnownNetworks", "::/0")]
    [InlineData("Proxy:KnownNetworks:0", "everybody")]
    public void ReadProxies_NotAnAddressOrNetwork_RefusesNamingTheKey(string key, string value)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => ProxyOptions.Read(Configuration(new Dictionary<string, string?> { [key] = value })));

        Assert.Contains(key[.."Proxy:Known".Length], refusal.Message, StringComparison.Ordinal);
        Assert.Contains(value.Split(' ')[^1], refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadProxies_SeveralInOneTextAndUnderNumbers_KnowsThemAndNobodyElse()
    {
        var proxies = ProxyOptions.Read(Configuration(new Dictionary<string, string?>
        {
            ["Proxy:KnownProxies"] = "10.0.0.5, 2001:db8::1",
            ["Proxy:KnownProxies:0"] = "10.0.0.6",
            ["Proxy:KnownNetworks"] = "172.16.0.0/12",
        }));

        Assert.All(["10.0.0.5", "::ffff:10.0.0.6", "2001:db8::1", "172.31.0.1"], address => Assert.True(proxies.Know(IPAddress.Parse(address)), address));
        Assert.All(["10.0.0.7", "2001:db8::2", "172.32.0.1", "127.0.0.1"], address => Assert.False(proxies.Know(IPAddress.Parse(address)), address));
        Assert.False(proxies.Know(null));
    }

    private static IConfiguration Configuration(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
