using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using PactPortal.Data;
using PactPortal.Data.Billing;
using PactPortal.Data.Seats;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Integrations.Mail;

namespace PactPortal.Testing;

/// <summary>The portal as it is, with a database file of its own and a clock that stands. Errors in its log are kept: no test may leave one.</summary>
public sealed class PortalApp : WebApplicationFactory<Program>
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly string folder;
    private readonly bool realClock;
    private readonly bool ownsFolder;

    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly Action<IServiceCollection>? services;

    private Uri? address;

    private PortalApp(
        string folder, bool realClock, bool ownsFolder, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? services = null) =>
        (this.folder, this.realClock, this.ownsFolder, this.settings, this.services) = (folder, realClock, ownsFolder, settings ?? new Dictionary<string, string>(), services);

    public TestClock Clock { get; } = new(Some.EarlyMorning);

    public ErrorLog Errors { get; } = new();

    public string DataFolder => folder;

    public string ConnectionString => $"Data Source={Path.Combine(folder, "portal.db")}";

    /// <summary>A portal on a fresh copy of the seeded demonstration.</summary>
    /// <param name="settings">Configuration that differs from the usual.</param>
    /// <param name="services">What a test puts in place of the portal's own.</param>
    public static async Task<PortalApp> StartAsync(
        bool realClock = false, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? services = null)
    {
        var folder = NewFolder();
        File.Copy(Path.Combine(await Template.Value, "portal.db"), Path.Combine(folder, "portal.db"));
        return new PortalApp(folder, realClock, ownsFolder: true, settings, services);
    }

    /// <summary>A second process on the database of another, in all but the process.</summary>
    /// <param name="settings">Configuration that differs from the usual; null is that of the other.</param>
    public PortalApp Beside(IReadOnlyDictionary<string, string>? settings = null) => new(folder, realClock, ownsFolder: false, settings ?? this.settings);

    /// <summary>A portal on a folder that is empty or holds an older database.</summary>
    public static PortalApp On(string folder, IReadOnlyDictionary<string, string>? settings = null) => new(folder, realClock: true, ownsFolder: false, settings);

    public static string NewFolder() => Directory.CreateTempSubdirectory("pactportal-test-").FullName;

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
            : CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = ClientOptions.BaseAddress, AllowAutoRedirect = false, HandleCookies = true }));

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
        return await scope.ServiceProvider.GetRequiredService<Recount>().FindDifferencesAsync(CancellationToken.None);
    }

    /// <summary>What the check of the ledgers finds; empty where payments, invoices and numbers agree.</summary>
    public async Task<IReadOnlyList<string>> LedgerAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LedgerCheck>().FindDifferencesAsync(CancellationToken.None);
    }

    /// <summary>Sends everything that is owed and due; what was sent, oldest first.</summary>
    public async Task<IReadOnlyList<PickedUpMail>> DeliverMailAsync()
    {
        var before = (await MailAsync()).Select(mail => mail.Id).ToHashSet();
        await using (var session = Services.GetRequiredService<IMailTransport>().CreateSession())
        {
            var isMore = true;
            while (isMore)
            {
                await using var scope = Services.CreateAsyncScope();
                isMore = await scope.ServiceProvider.GetRequiredService<DeliverMail>().ExecuteAsync(session, CancellationToken.None);
            }
        }

        return [.. (await MailAsync()).Where(mail => !before.Contains(mail.Id)).Reverse()];
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (ownsFolder)
        {
            using (var connection = new SqliteConnection(ConnectionString))
            {
                SqliteConnection.ClearPool(connection);
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Portal:DataFolder", folder);
        foreach (var policy in new[] { "letters", "verification", "sign-in", "personal-links", "sign-up", "complaints", "discount-codes" })
        {
            builder.UseSetting($"RateLimits:{policy}", "100000");
        }

        builder.UseSetting("Mail:Deliver", "false");
        builder.UseSetting("Printing:Prints", "false");
        builder.UseSetting("Stripe:Timeout", "00:00:03");
        // A test's seats and funds are its own: the demonstration's invented teams are there where one asks for them.
        builder.UseSetting("Demonstration:Registrations", "false");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Errors));
        if (!realClock)
        {
            builder.ConfigureTestServices(services => services
                .RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(Clock)
                .RemoveAll<RealTime>().AddSingleton(new RealTime(Clock)));
        }

        builder.ConfigureTestServices(services => services.PostConfigureAll<HttpClientFactoryOptions>(client =>
            client.HttpMessageHandlerBuilderActions.Add(made => made.PrimaryHandler = UnplannedCalls.Forbidden(made.PrimaryHandler, Errors))));
        if (services is not null)
        {
            builder.ConfigureTestServices(services);
        }
    }

    /// <summary>Everything that was sent, the newest first, a bounded number.</summary>
    public Task<IReadOnlyList<PickedUpMail>> MailAsync() =>
        Services.GetRequiredService<PickupFolder>().ListAsync(CancellationToken.None);

    private static async Task<string> MakeTemplateAsync()
    {
        var folder = NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        // One hash stands for every account; made with few rounds, each sign-in of a test is quick.
        await using var app = new PortalApp(
            folder, realClock: true, ownsFolder: false, services: services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000));
        _ = app.Services;

        // One file to copy: what is in the log goes into it.
        await using var connection = new SqliteConnection(app.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return folder;
    }
}
