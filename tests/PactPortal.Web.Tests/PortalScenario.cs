using PactPortal.Testing;
using PactPortal.Web.Tests.Acts;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests;

/// <summary>
/// A portal of one test's own. At its end every pool, county and fund agrees with the registrations, every ledger with its payments, no key that was
/// mailed stands in the database, every act left the entry and owes the mail that were approved, and nothing was logged as an error: no test can
/// forget to look.
/// </summary>
public abstract class PortalScenario : IAsyncLifetime
{
    private PortalApp? app;

    protected PortalApp App => app ?? throw new InvalidOperationException("The portal starts with the test.");

    public async ValueTask InitializeAsync() => app = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await using var ended = App;
        await LookAsync();
        await SoundAsync(ended);
    }

    /// <summary>What scenarios of a kind look at besides, when they are over.</summary>
    protected virtual Task LookAsync() => Task.CompletedTask;

    protected virtual Task<PortalApp> StartAsync() => PortalApp.BorrowAsync();

    internal static async Task SoundAsync(PortalApp app)
    {
        Assert.Empty(await app.RecountAsync());
        Assert.Empty(await app.LedgerAsync());
        Assert.Empty(await app.StoredKeysAsync());
        Assert.True(!ApprovedActs.FaultsOf(app.Acts.All).Any(), string.Join('\n', ApprovedActs.FaultsOf(app.Acts.All)));
        Assert.True(app.Errors.Entries.Count == 0, string.Join('\n', app.Errors.Entries));
    }
}

/// <summary>A portal that the tests of a class share, looked over at their end as each scenario's own is.</summary>
public class SharedPortal : IAsyncLifetime
{
    private readonly Dictionary<string, PortalBrowser> sessions = [];
    private readonly Dictionary<PortalBrowser, KeyValuePair<string, string?>> tokens = [];
    private PortalApp? app;

    public PortalApp App => app ?? throw new InvalidOperationException("The portal starts with the class.");

    /// <summary>The one session of an account, or of a visitor (null).</summary>
    public async Task<PortalBrowser> SessionAsync(string? email)
    {
        var key = email ?? "";
        if (!sessions.TryGetValue(key, out var browser))
        {
            browser = sessions[key] = email is null ? App.Visit() : await App.SignInAsync(email);
        }

        return browser;
    }

    /// <summary>The token of a session's forms, asked for once.</summary>
    public async Task<KeyValuePair<string, string?>> TokenAsync(PortalBrowser browser) =>
        tokens.TryGetValue(browser, out var token) ? token : tokens[browser] = await browser.TokenAsync();

    public virtual async ValueTask InitializeAsync() => app = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await using var ended = App;
        await LookOverAsync(ended);
    }

    protected virtual Task<PortalApp> StartAsync() => PortalApp.BorrowAsync();

    protected virtual Task LookOverAsync(PortalApp ended) => PortalScenario.SoundAsync(ended);
}
