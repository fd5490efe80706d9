using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Billing;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Testing;

/// <summary>The portal as it is, with a database file of its own and a clock that stands. Errors in its log are kept: no test may leave one.</summary>
public sealed partial class PortalApp : WebApplicationFactory<Program>
{
    // Building a portal costs more than most scenarios ask of it: the next scenario takes over what the last one left.
    private static readonly ConcurrentBag<PortalApp> Idle = [];

    private readonly string folder;
    private readonly bool isReused;
    private readonly bool realClock;
    private readonly bool ownsFolder;

    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly Action<IServiceCollection>? services;

    private Uri? address;

    private PortalApp(
        string folder, bool realClock, bool ownsFolder, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? services = null, bool isReused = false) =>
        (this.folder, this.realClock, this.ownsFolder, this.settings, this.services, this.isReused, WhenSilent) =
        (folder, realClock, ownsFolder, settings ?? new Dictionary<string, string>(), services, isReused, EndPatience);

    public TestClock Clock { get; } = new(Some.EarlyMorning);

    public ErrorLog Errors { get; } = new();

    /// <summary>What was done since the portal began, or began anew.</summary>
    public CommittedActs Acts { get; } = new();

    /// <summary>What happens when the card service falls silent about a call.</summary>
    public Action WhenSilent { get; set; }

    public string DataFolder => folder;

    public string ConnectionString => $"Data Source={Path.Combine(folder, "portal.db")}";

    /// <summary>A portal on a fresh copy of the seeded demonstration.</summary>
    /// <param name="settings">Configuration that differs from the usual.</param>
    /// <param name="services">What a test puts in place of the portal's own.</param>
    public static async Task<PortalApp> StartAsync(
        bool realClock = false, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? services = null)
    {
        // A server's database is made by the portal's own start.
        var folder = TestSqlServer.IsThere ? DataFolders.New() : await DataFolders.SeededAsync();
        return new PortalApp(folder, realClock, ownsFolder: true, TestSqlServer.IsThere ? TestSqlServer.With(settings, folder) : settings, services);
    }

    /// <summary>
    /// A portal as good as new, on a fresh copy of the seeded demonstration: one that an ended scenario left, or another. It does nothing by
    /// itself in the background, and is not for <see cref="Serve"/>.
    /// </summary>
    public static async Task<PortalApp> BorrowAsync()
    {
        if (TestSqlServer.IsThere)
        {
            return await StartAsync();
        }

        if (Idle.TryTake(out var idle))
        {
            return idle;
        }

        return new PortalApp(await DataFolders.SeededAsync(), realClock: false, ownsFolder: true, isReused: true);
    }

    /// <summary>Puts everything back to where it began: the database, the folder, the clock, the log, and what is kept in memory.</summary>
    /// <param name="template">A folder with another database to begin with than the seeded one, or null.</param>
    public async Task StartOverAsync(string? template = null)
    {
        // What is kept in memory falls with a commit, as everywhere.
        await this.WriteAsync((_, _) => Task.CompletedTask);
        await DataFolders.SeedAgainAsync(folder, template);
        Clock.Now = Some.EarlyMorning;
        Errors.Clear();
        Acts.Clear();
        WhenSilent = EndPatience;
        Services.GetRequiredService<MailOutage>().End();
        var demonstration = await QueryAsync(db => db.DemonstrationClocks.AsNoTracking().SingleAsync());
        Services.GetRequiredService<DemonstrationTimeProvider>().Set(demonstration.OffsetTicks, demonstration.Preset);
    }

    /// <summary>What the template is made by: a portal that migrates and seeds its folder.</summary>
    internal static PortalApp Seeding(string folder) => new(folder, realClock: true, ownsFolder: false);

    /// <summary>A second process on the database of another, in all but the process.</summary>
    /// <param name="settings">Configuration that differs from the usual; null is that of the other.</param>
    public PortalApp Beside(IReadOnlyDictionary<string, string>? settings = null) => new(folder, realClock, ownsFolder: false, settings ?? this.settings, services);

    /// <summary>A portal on a folder that is empty or holds an older database.</summary>
    public static PortalApp On(string folder, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? services = null) =>
        new(folder, realClock: true, ownsFolder: false, settings, services);

    public static string NewFolder() => DataFolders.New();

    /// <summary>Serves on a free port of this machine, for a browser that is a program of its own.</summary>
    public Uri Serve()
    {
        // Not UseKestrel(0): that changes the address after the host is built, when its own thread may have begun to listen.
        UseKestrel();
        StartServer();
        return address = ClientOptions.BaseAddress;
    }

    /// <summary>A visitor's browser, as far as HTTP goes: keeps cookies, follows nothing by itself.</summary>
    public PortalBrowser Visit() =>
        // On a real port the factory's own client follows redirects, whatever it is told.
        new(address is not null
            ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address }
            : new HttpClient(new CookieContainerHandler { InnerHandler = Server.CreateHandler() }) { BaseAddress = ClientOptions.BaseAddress });

    public async Task<PortalBrowser> SignInAsync(string email)
    {
        var browser = Visit();
        await browser.SignInAsync(email);
        return browser;
    }

    public async Task<T> QueryAsync<T>(Func<PortalDbContext, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>What the recount finds; empty where every pool, county and fund agrees.</summary>
    public async Task<IReadOnlyList<string>> RecountAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SeatAudit>().FindDifferencesAsync(CancellationToken.None);
    }

    /// <summary>What the check of the ledgers finds; empty where payments, invoices and numbers agree.</summary>
    public async Task<IReadOnlyList<string>> LedgerAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LedgerAudit>().FindDifferencesAsync(CancellationToken.None);
    }

    /// <summary>Ends it; a borrowed one without a fault goes on for the next scenario.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (isReused && Errors.Entries.Count == 0)
        {
            await StartOverAsync();
            Idle.Add(this);
            return;
        }

        await base.DisposeAsync();
        if (ownsFolder)
        {
            ForgetConnections();
            Directory.Delete(folder, recursive: true);
            if (TestSqlServer.IsThere)
            {
                await TestSqlServer.DropAsync(folder);
            }
        }
    }

    private void ForgetConnections()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
