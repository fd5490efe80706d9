using PactPortal.Data;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Demonstration;

/// <summary>The demonstration's clock, in Development alone.</summary>
public sealed class DemonstrationFeature : IFeature
{
    public IReadOnlyList<AccessRule> Access => [new("POST", "demonstration/clock", Everybody)];

    /// <summary>Before anything asks for the time, what other processes set is read. Development only.</summary>
    public static void UseClock(WebApplication app)
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
