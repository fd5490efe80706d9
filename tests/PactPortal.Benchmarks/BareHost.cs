using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PactPortal.Benchmarks;

/// <summary>The framework by itself on a free port: a cached answer and a Razor page, with nothing of the portal around them.</summary>
internal sealed class BareHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private BareHost(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? throw new InvalidOperationException("The server has no address."));

    /// <param name="cached">What <c>/cached</c> answers, from the framework's output cache.</param>
    public static async Task<BareHost> StartAsync(string cached)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(BareHost).Assembly.GetName().Name });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOutputCache();
        builder.Services.AddRazorPages();
        var app = builder.Build();
        app.UseOutputCache();
        app.MapGet("/cached", () => Results.Content(cached, "text/html")).CacheOutput(policy => policy.Expire(TimeSpan.FromSeconds(1)));
        app.MapRazorPages();
        await app.StartAsync();
        return new BareHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
