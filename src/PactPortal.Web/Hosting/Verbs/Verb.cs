using System.Globalization;
using PactPortal.Data;
using PactPortal.Data.Billing;
using PactPortal.Data.Seats;
using PactPortal.Data.Seeding;

namespace PactPortal.Web.Hosting.Verbs;

/// <summary>The same program without a server: <c>migrate</c>, <c>seed</c>, <c>check-seats</c>, <c>check-ledger</c>.</summary>
public static class Verb
{
    public static readonly IReadOnlyList<string> All = ["migrate", "seed", "check-seats", "check-ledger"];

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
                await StartUp.CatchUpAsync(scope.ServiceProvider, cancellation);
                await output.WriteLineAsync("The database is up to date.");
                return 0;
            case "seed":
                await StartUp.SeedAsync(scope.ServiceProvider, services.GetRequiredService<IHostEnvironment>(), cancellation);
                await LoadAsync(scope.ServiceProvider, output, cancellation);
                await output.WriteLineAsync("The seeds are in.");
                return 0;
            case "check-seats":
                var differences = await scope.ServiceProvider.GetRequiredService<Recount>().FindDifferencesAsync(cancellation);
                await output.WriteLineAsync(differences.Count == 0 ? "Every pool, county and fund agrees with the registrations." : string.Join(Environment.NewLine, differences));
                return differences.Count == 0 ? 0 : 1;
            case "check-ledger":
                var errors = await scope.ServiceProvider.GetRequiredService<LedgerCheck>().FindDifferencesAsync(cancellation);
                await output.WriteLineAsync(errors.Count == 0 ? "Every ledger agrees with its prices, payments and documents." : string.Join(Environment.NewLine, errors));
                return errors.Count == 0 ? 0 : 1;
            default:
                throw new StartRefusedException($"There is no verb {verb}: it can be {string.Join(", ", All)}.");
        }
    }

    /// <summary><c>seed --registrations 100000</c>: that many more, in a convening of their own.</summary>
    private static async Task LoadAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        if (services.GetRequiredService<IConfiguration>()["registrations"] is not { } typed)
        {
            return;
        }

        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            throw new StartRefusedException("seed --registrations makes fictional teams, in Development only.");
        }

        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 1_000_000)
        {
            throw new StartRefusedException($"seed --registrations is \"{typed}\": it can be a number up to 1000000.");
        }

        await services.GetRequiredService<LoadRegistrations>().ExecuteAsync(count, cancellation);
        await output.WriteLineAsync($"{count} fictional registrations are in the convening {LoadRegistrations.Slug}.");
    }
}
