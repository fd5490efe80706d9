using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Attendees;
using PactPortal.Application.Billing;
using PactPortal.Application.People;
using PactPortal.Application.Programme;
using PactPortal.Application.Seeding;
using PactPortal.Data;
using PactPortal.Data.Operating;
using PactPortal.Data.Seeding;
using PactPortal.Domain;

namespace PactPortal.Web.Hosting;

/// <summary>What happens before the first request.</summary>
public static partial class StartUp
{
    /// <summary>
    /// Development makes, migrates and seeds its database. Elsewhere that is the operator's act (<c>migrate</c>, <c>seed</c>),
    /// and the portal refuses to start on a database that is behind or that holds demonstration accounts.
    /// </summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var cancellation = app.Lifetime.ApplicationStopping;
        if (await DatabaseTrial.FindFaultAsync(db, cancellation) is { } fault)
        {
            throw new StartRefusedException(fault);
        }

        if (app.Environment.IsDevelopment())
        {
            await db.MigrateAsync(cancellation);
        }

        await scope.ServiceProvider.GetRequiredService<DatabaseChecks>().RequireSoundAsync(cancellation);
        if (await db.MailHeldSinceAsync(cancellation) is { } since)
        {
            MailIsHeld(app.Logger, since);
        }

        if (app.Environment.IsDevelopment())
        {
            await SeedAsync(scope.ServiceProvider, app.Environment, cancellation);
            if (app.Services.GetService<DemonstrationTimeProvider>() is { } clock)
            {
                await clock.RefreshAsync(db, cancellation);
            }

            await CatchUpAsync(scope.ServiceProvider, cancellation);
            app.Lifetime.ApplicationStarted.Register(() => Announce(app));
        }
    }

    public static async Task SeedAsync(IServiceProvider services, IHostEnvironment environment, CancellationToken cancellation)
    {
        var realNow = TimeProvider.System.GetUtcNow();
        await services.GetRequiredService<ReferenceSeeding>().ExecuteAsync(realNow, cancellation);
        if (environment.IsDevelopment())
        {
            var configuration = services.GetRequiredService<IConfiguration>();
            var registrations = configuration.Flag("Demonstration:Registrations", true);
            await services.GetRequiredService<Application.Seeding.Demonstration>()
                .ExecuteAsync(realNow, ClockSetting.Read(configuration), registrations, cancellation);
        }
    }

    /// <summary>Rows get what came after them: invoices, dated today, and badge codes, folded names.</summary>
    public static async Task CatchUpAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await services.GetRequiredService<GiveBadgeCodes>()
            .ExecuteAsync(Act.OfPortal(now, "They registered before there were badge codes."), cancellation);
        await services.GetRequiredService<FoldNames>()
            .ExecuteAsync(Act.OfPortal(now, "They registered before there were records of people."), cancellation);
        await services.GetRequiredService<FillFirstReleases>()
            .ExecuteAsync(Act.OfPortal(now, "Their agenda was public before there were releases."), cancellation);
        await services.GetRequiredService<BillConfirmedTeams>()
            .ExecuteAsync(Act.OfPortal(now, "They were confirmed before there were invoices."), _ => now, cancellation);
    }

    [LoggerMessage(LogLevel.Warning,
        "Nothing is mailed since {Since:u}, because the database was restored from a backup then: say release-mail when it should be")]
    private static partial void MailIsHeld(ILogger logger, DateTimeOffset since);

    private static void Announce(WebApplication app)
    {
        Console.WriteLine($"PactPortal listens on {string.Join(", ", app.Urls)}");
        Console.WriteLine($"Demonstration accounts, password {Application.Seeding.Demonstration.Password}:");
        foreach (var account in Application.Seeding.Demonstration.Accounts)
        {
            Console.WriteLine($"  {account.Email}  ({account.Role})");
        }
    }
}
