using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PactPortal.Data;

namespace PactPortal.Web.Hosting;

/// <summary>Whether the process lives, and whether it can do its work.</summary>
public static class HealthPages
{
    public const string Ready = "ready";

    public static void MapHealthPages(this WebApplication app)
    {
        app.MapMethods("/health/live", [HttpMethods.Get, HttpMethods.Head], app.CreateBranch(_ => false));
        app.MapMethods("/health/ready", [HttpMethods.Get, HttpMethods.Head], app.CreateBranch(check => check.Tags.Contains(Ready)));
    }

    private static RequestDelegate CreateBranch(this IEndpointRouteBuilder app, Func<HealthCheckRegistration, bool> checks) =>
        app.CreateApplicationBuilder()
            .UseMiddleware<HealthCheckMiddleware>(Microsoft.Extensions.Options.Options.Create(new HealthCheckOptions { Predicate = checks }))
            .Build();
}

internal sealed class DatabaseAnswers(PortalDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) && !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer or has pending migrations.");
}
