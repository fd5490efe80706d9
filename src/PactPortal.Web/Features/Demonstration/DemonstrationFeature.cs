using PactPortal.Data;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Demonstration;

public static class DemonstrationFeature
{
    public static IServiceCollection AddDemonstration(this IServiceCollection services) => services;

    /// <summary>Before anything asks for the time, what other processes set is read. Development only.</summary>
    public static void UseDemonstrationClock(this WebApplication app)
    {
        if (app.Services.GetService<DemonstrationTimeProvider>() is { } clock)
        {
            app.Use(async (context, next) =>
            {
                if (!context.Request.Path.StartsWithSegments("/problem", StringComparison.Ordinal))
                {
                    await clock.RefreshAsync(context.RequestServices.GetRequiredService<PortalDbContext>(), context.RequestAborted);
                }

                await next(context);
            });
        }
    }
}
