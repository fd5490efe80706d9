using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PactPortal.Web.Hosting;

/// <summary>Warns once the server listens, and before the start is told to be over.</summary>
internal sealed partial class NoProxyWarning(IServer server, PortalOptions portal, ProxyOptions proxies, ILogger<NoProxyWarning> logger)
    : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var isByHttps = addresses.Any(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
        if (portal.IsPublicByHttps && proxies.AreNone && !isByHttps)
        {
            NoProxyKnown(logger);
        }

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        LogLevel.Warning,
        "Portal:PublicUrl is https, the portal listens by http alone and Proxy:KnownProxies names nobody: "
        + "every request will seem to come by http, and from the proxy")]
    private static partial void NoProxyKnown(ILogger logger);
}
