using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Recurring;

namespace PactPortal.Web.Hosting.Health;

/// <summary>Whether the process lives, and whether it can do its work. An administrator who is signed in reads what of it is how; everybody else one word.</summary>
public static class HealthPages
{
    public const string Ready = "ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton(new FreeDisk(folder => new DriveInfo(folder).AvailableFreeSpace));
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready], timeout: Patience)
            .AddCheck<DiskHealth>("disk", tags: [Ready], timeout: Patience)
            .AddCheck<OutboxHealth>("outbox", tags: [Ready], timeout: Patience)
            .AddCheck<KeysHealth>("keys", tags: [Ready], timeout: Patience)
            .AddCheck<RecurringHealth>("recurring work", tags: [Ready], timeout: Patience);
        return services;
    }

    public static void MapHealthPages(this WebApplication app)
    {
        app.MapMethods("/health/live", [HttpMethods.Get, HttpMethods.Head], app.CreateBranch(_ => false));
        app.MapMethods("/health/ready", [HttpMethods.Get, HttpMethods.Head], app.CreateBranch(check => check.Tags.Contains(Ready)));
    }

    private static RequestDelegate CreateBranch(this IEndpointRouteBuilder app, Func<HealthCheckRegistration, bool> checks) =>
        app.CreateApplicationBuilder()
            .UseMiddleware<HealthCheckMiddleware>(Microsoft.Extensions.Options.Options.Create(new HealthCheckOptions { Predicate = checks, ResponseWriter = WriteAsync }))
            .Build();

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var word = report.Status.ToString();
        await context.Response.WriteAsync(await IsAdministratorAsync(context)
            ? string.Join('\n', report.Entries.Select(entry => $"{entry.Key}, {entry.Value.Status.ToString().ToLowerInvariant()}: {entry.Value.Description}").Prepend(word))
            : word);
    }

    private static async Task<bool> IsAdministratorAsync(HttpContext context)
    {
        try
        {
            return context.User.Identity?.IsAuthenticated == true
                && ((await context.RequestServices.GetRequiredService<CurrentPerson>().LoadAsync(context.RequestAborted)).Kinds & PersonKinds.Administrator) != 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return false; // where the database doesn't answer, nobody is known
        }
    }
}
