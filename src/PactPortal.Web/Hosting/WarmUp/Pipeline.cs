namespace PactPortal.Web.Hosting.WarmUp;

/// <summary>What answers a request, for whoever asks within the process.</summary>
internal sealed class Pipeline
{
    private RequestDelegate? whole;

    public Task Run(HttpContext context) => whole?.Invoke(context) ?? throw new InvalidOperationException("The pipeline is put together before the server starts.");

    public void Take(RequestDelegate next) => whole = next;
}

internal static class WarmUpSetup
{
    /// <summary><c>Portal:WarmUp</c> is false where nothing may happen that nobody asked for.</summary>
    public static IServiceCollection AddWarmUp(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Pipeline>();
        return configuration.Flag("Portal:WarmUp", true) ? services.AddHostedService<PageWarmUp>() : services;
    }

    /// <summary>First of all: what comes after it answers.</summary>
    public static void UseWarmUp(this WebApplication app)
    {
        var pipeline = app.Services.GetRequiredService<Pipeline>();
        app.Use(next =>
        {
            pipeline.Take(next);
            return next;
        });
    }
}
