using PactPortal.Data;
using PactPortal.Data.Seats;

namespace PactPortal.Web.Hosting.Verbs;

/// <summary>The same program without a server: <c>migrate</c>, <c>seed</c>, <c>check-seats</c>.</summary>
public static class Verb
{
    public static readonly IReadOnlyList<string> All = ["migrate", "seed", "check-seats"];

    /// <summary>The first argument, unless it is an option.</summary>
    public static string? In(string[] args) => args is [var first, ..] && !first.StartsWith('-') && !first.StartsWith('/') ? first : null;

    public static string[] WithoutVerb(string[] args) => In(args) is null ? args : args[1..];

    public static async Task<int> RunAsync(string verb, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        switch (verb)
        {
            case "migrate":
                await db.MigrateAsync(cancellation);
                await output.WriteLineAsync("The database is up to date.");
                return 0;
            case "seed":
                await StartUp.SeedAsync(scope.ServiceProvider, services.GetRequiredService<IHostEnvironment>(), cancellation);
                await output.WriteLineAsync("The seeds are in.");
                return 0;
            case "check-seats":
                var differences = await scope.ServiceProvider.GetRequiredService<Recount>().FindDifferencesAsync(cancellation);
                await output.WriteLineAsync(differences.Count == 0 ? "Every pool, county and fund agrees with the registrations." : string.Join(Environment.NewLine, differences));
                return differences.Count == 0 ? 0 : 1;
            default:
                throw new StartRefusedException($"There is no verb {verb}: it can be {string.Join(", ", All)}.");
        }
    }
}
