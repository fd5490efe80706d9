using System.Net;
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
}

internal static class KnownProxies
{
    public static IServiceCollection AddKnownProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var proxies = ProxyOptions.Read(configuration);
        return services.AddSingleton(proxies).AddHostedService<NoProxyWarning>().PostConfigure<ForwardedHeadersOptions>(proxies.Configure);
    }

    /// <summary>First of all: what follows may look at scheme and address.</summary>
    public static void UseKnownProxies(this WebApplication app) => app.UseMiddleware<ForwardedRequests>();
}
