using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using PactPortal.Data;

namespace PactPortal.Web.Hosting;

/// <summary>
/// Keeps public pages for whoever isn't signed in. A page lives within one second of the portal's clock: no deadline passes
/// inside one, and what another process writes is seen in the next. What this process writes drops all pages at once.
/// </summary>
public sealed class PublicPageCache(TimeProvider time) : IOutputCachePolicy
{
    public const string Policy = "public";

    private const string SignedIn = "PactPortal";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var isPublic = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !request.Cookies.ContainsKey(SignedIn)
            && context.HttpContext.User.Identity?.IsAuthenticated != true;
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, isPublic, isPublic, isPublic);
        context.Tags.Add(Policy);
        context.ResponseExpirationTimeSpan = TimeSpan.FromSeconds(1);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["second"] = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>A page that sets a cookie, such as one with a form's token, is somebody's own.</summary>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}

public static class PublicPageCaching
{
    public static IServiceCollection AddPublicPageCache(this IServiceCollection services)
    {
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<TimeProvider>((options, time) => options.AddPolicy(PublicPageCache.Policy, new PublicPageCache(time)));
        return services;
    }

    public static void UsePublicPageCache(this WebApplication app)
    {
        var store = app.Services.GetRequiredService<IOutputCacheStore>();
        app.Services.GetRequiredService<WriteGate>().Committed += () =>
        {
            // The store is this process's memory: it has done it when it returns.
            _ = store.EvictByTagAsync(PublicPageCache.Policy, CancellationToken.None).AsTask();
        };
        app.UseOutputCache();
    }
}
