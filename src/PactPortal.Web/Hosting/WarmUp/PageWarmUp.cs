using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PactPortal.Data;

namespace PactPortal.Web.Hosting.WarmUp;

/// <summary>
/// Once the server listens, asks the main pages of this process itself, one after another, and throws the answers away: what EF Core and the
/// runtime compile at a first request is then done. It only reads, and nothing of it leaves the process.
/// </summary>
internal sealed partial class PageWarmUp(
    Pipeline pipeline, IServiceScopeFactory scopes, IHttpContextFactory contexts, IHostApplicationLifetime lifetime, IOptions<IdentityOptions> identity,
    ILogger<PageWarmUp> logger) : BackgroundService
{
    // The second time takes other ways through what keeps results.
    private const int Times = 2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var starting = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var stopping = stoppingToken.Register(() => started.TrySetCanceled(stoppingToken));
        await started.Task;
        try
        {
            foreach (var visit in await VisitsAsync(stoppingToken))
            {
                for (var time = 0; time < Times; time++)
                {
                    await ShowAsync(visit, stoppingToken);
                }
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // Whoever comes first waits a little longer; the page itself says in the log what is wrong with it.
            Failed(logger, exception);
        }
    }

    private async Task<IReadOnlyList<PageVisit>> VisitsAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await PageVisits.ReadAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancellation);
    }

    private async Task ShowAsync(PageVisit visit, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Path = visit.Path,
            Scheme = Uri.UriSchemeHttps,
            Protocol = HttpProtocol.Http11,
            Headers = new HeaderDictionary { ["Host"] = "localhost" },
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        var context = contexts.Create(features);
        try
        {
            (context.RequestServices, context.RequestAborted) = (scope.ServiceProvider, cancellation);
            context.User = visit.Account is null ? new ClaimsPrincipal(new ClaimsIdentity()) : new ClaimsPrincipal(new ClaimsIdentity(Claims(visit.Account), nameof(PageWarmUp)));
            await pipeline.Run(context);
            Shown(logger, context.Response.StatusCode);
        }
        finally
        {
            contexts.Dispose(context);
        }
    }

    private IEnumerable<Claim> Claims(VisitingAccount account) =>
    [
        new(ClaimTypes.NameIdentifier, account.AccountId.ToString()), new(identity.Value.ClaimsIdentity.SecurityStampClaimType, account.SecurityStamp ?? ""),
        .. account.Role is { } role ? [new Claim(ClaimTypes.Role, role)] : Array.Empty<Claim>(),
    ];

    [LoggerMessage(LogLevel.Debug, "A page was asked ahead of anybody and answered {Status}")]
    private static partial void Shown(ILogger logger, int status);

    [LoggerMessage(LogLevel.Warning, "The pages could not be prepared ahead of the first visitor")]
    private static partial void Failed(ILogger logger, Exception exception);
}
