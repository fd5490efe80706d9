using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace PactPortal.Web.Hosting;

/// <summary>
/// Gives a request the scheme and the client's address that a known proxy forwarded, before anything looks at them. What anybody else says of
/// them changes nothing. A set-up in which cookies, links or limits can't be right is told in the log, once.
/// </summary>
public sealed partial class ForwardedRequests
{
    private readonly RequestDelegate next;
    private readonly ProxyOptions proxies;
    private readonly ILogger logger;
    private readonly ForwardedHeadersMiddleware headers;
    private readonly bool isPublicByHttps;

    private int unknownTold;
    private int plainTold;

    public ForwardedRequests(
        RequestDelegate next, ProxyOptions proxies, PortalOptions portal, IOptions<ForwardedHeadersOptions> options, ILoggerFactory loggers, ILogger<ForwardedRequests> logger)
    {
        (this.next, this.proxies, this.logger) = (next, proxies, logger);
        headers = new ForwardedHeadersMiddleware(next, loggers, options);
        isPublicByHttps = portal.IsPublicByHttps;
    }

    public Task InvokeAsync(HttpContext context)
    {
        var (request, remote) = (context.Request, context.Connection.RemoteIpAddress);
        if (proxies.Know(remote))
        {
            headers.ApplyForwarders(context);
        }
        else if (IsForwarded(request.Headers) && Interlocked.Exchange(ref unknownTold, 1) == 0)
        {
            UnknownProxy(logger, remote);
        }

        // Probes of the machine itself come as they like.
        if (isPublicByHttps && !request.IsHttps && !request.Path.StartsWithSegments("/health", StringComparison.Ordinal) && Interlocked.Exchange(ref plainTold, 1) == 0)
        {
            CameByHttp(logger);
        }

        return next(context);
    }

    private static bool IsForwarded(IHeaderDictionary headers) =>
        headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName) || headers.ContainsKey(ForwardedHeadersDefaults.XForwardedProtoHeaderName);

    [LoggerMessage(LogLevel.Warning, "Forwarded headers came from {Address}, which neither Proxy:KnownProxies nor Proxy:KnownNetworks names; they are ignored, and this is said once")]
    private static partial void UnknownProxy(ILogger logger, IPAddress? address);

    [LoggerMessage(LogLevel.Warning, "A request came by http, though Portal:PublicUrl is https: name the proxy in Proxy:KnownProxies, and have it send X-Forwarded-Proto; this is said once")]
    private static partial void CameByHttp(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Portal:PublicUrl is https, the portal listens by http alone and Proxy:KnownProxies names nobody: every request will seem to come by http, and from the proxy")]
    private static partial void NoProxyKnown(ILogger logger);

    /// <summary>Once the server listens.</summary>
    public static void WarnAtStart(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (app.Services.GetRequiredService<PortalOptions>().IsPublicByHttps && app.Services.GetRequiredService<ProxyOptions>().AreNone
            && !addresses.Any(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
        {
            NoProxyKnown(app.Services.GetRequiredService<ILogger<ForwardedRequests>>());
        }
    }
}

internal static class KnownProxies
{
    public static IServiceCollection AddKnownProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var proxies = ProxyOptions.Read(configuration);
        return services.AddSingleton(proxies).PostConfigure<ForwardedHeadersOptions>(proxies.Configure);
    }

    /// <summary>First of all: what follows may look at scheme and address.</summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        app.UseMiddleware<ForwardedRequests>();
        app.Lifetime.ApplicationStarted.Register(() => ForwardedRequests.WarnAtStart(app));
    }
}
