using System.Globalization;
using PactPortal.Application.Billing;
using PactPortal.Application.Seats;
using PactPortal.Application.Seeding;
using PactPortal.Data;
using PactPortal.Data.Files;
using PactPortal.Data.Seeding;
using PactPortal.Web.Hosting.Backups;
using PactPortal.Web.Hosting.Keys;

namespace PactPortal.Web.Hosting.Verbs;

internal sealed class Migrate(PortalDbContext db, PrepareKeys keys, PortalOptions portal, IFileStore files, IServiceProvider services) : IVerb
{
    public string Name => "migrate";

    public bool NeedsUpToDate => false;

    public async Task<int> ExecuteAsync(string operand, TextWriter output, CancellationToken cancellation)
    {
        await db.MigrateAsync(cancellation);
        await keys.ExecuteAsync(cancellation);
        await TakeOverFilesAsync(cancellation);
        await StartUp.CatchUpAsync(services, cancellation);
        await output.WriteLineAsync("The database is up to date.");
        return 0;
    }

    /// <summary>A server's database holds itself what rows speak of, which lies in the data folder beside an embedded one.</summary>
    private async Task TakeOverFilesAsync(CancellationToken cancellation)
    {
        if (files is not TableFileStore)
        {
            return;
        }

        var folder = new FolderFileStore(portal.DataFolder);
        foreach (var kept in BackUp.Folders)
        {
            await TakeOverAsync(kept, folder, cancellation);
        }
    }

    private async Task TakeOverAsync(string kept, FolderFileStore folder, CancellationToken cancellation)
    {
        foreach (var name in (await folder.ListAsync(kept, cancellation)).Except(await files.ListAsync(kept, cancellation)))
        {
            if (folder.OpenRead(name) is { } content)
            {
                await using (content)
                {
                    await files.WriteAsync(name, content.CopyTo, cancellation);
                }
            }
        }
    }
}

/// <summary><c>seed</c>; with <c>--registrations 100000</c> that many fictional ones more, in a convening of their own.</summary>
internal sealed class Seed(IServiceProvider services, IHostEnvironment environment, IConfiguration configuration, LoadRegistrations load) : IVerb
{
    private const int Most = 1_000_000;

    public string Name => "seed";

    public async Task<int> ExecuteAsync(string operand, TextWriter output, CancellationToken cancellation)
    {
        await StartUp.SeedAsync(services, environment, cancellation);
        if (configuration["registrations"] is { } typed)
        {
            var count = Count(typed);
            await load.ExecuteAsync(count, cancellation);
            await output.WriteLineAsync($"{count} fictional registrations are in the convening {LoadRegistrations.Slug}.");
        }

        await output.WriteLineAsync("The seeds are in.");
        return 0;
    }

    private int Count(string typed) =>
        !environment.IsDevelopment() ? throw new StartRefusedException("seed --registrations makes fictional teams, in Development only.")
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most ? count
        : throw new StartRefusedException($"seed --registrations is \"{typed}\": it can be a number up to {Most}.");
}

internal sealed class CheckSeats(SeatAudit recount) : IVerb
{
    public string Name => "check-seats";

    public async Task<int> ExecuteAsync(string operand, TextWriter output, CancellationToken cancellation) =>
        await Differences.TellAsync(await recount.FindDifferencesAsync(cancellation), "Every pool, county and fund agrees with the registrations.", output);
}

internal sealed class CheckLedger(LedgerAudit check) : IVerb
{
    public string Name => "check-ledger";

    public async Task<int> ExecuteAsync(string operand, TextWriter output, CancellationToken cancellation) =>
        await Differences.TellAsync(await check.FindDifferencesAsync(cancellation), "Every ledger agrees with its prices, payments and documents.", output);
}

internal static class Differences
{
    public static async Task<int> TellAsync(IReadOnlyList<string> differences, string none, TextWriter output)
    {
        await output.WriteLineAsync(differences.Count == 0 ? none : string.Join(Environment.NewLine, differences));
        return differences.Count == 0 ? 0 : 1;
    }
}

internal static class VerbsSetup
{
    public static IServiceCollection AddVerbs(this IServiceCollection services) =>
        services.AddScoped<IVerb, Migrate>().AddScoped<IVerb, Seed>().AddScoped<IVerb, CheckSeats>().AddScoped<IVerb, CheckLedger>();
}
