using Microsoft.Playwright;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;

namespace PactPortal.BrowserTests.Browsing;

/// <summary>A test in the browser: windows that are watched to the end, on a portal of its own or on that of its class.</summary>
public abstract class PortalTest(Chromium chromium, SharedPortal? shared = null) : IAsyncLifetime
{
    private readonly List<IBrowserContext> windows = [];

    private PortalApp? app;
    private Uri? address;
    private Watch? watch;

    protected PortalApp App => app ?? throw new InvalidOperationException("The portal is started before the test.");

    public async ValueTask InitializeAsync()
    {
        chromium.Require();
        (app, address) = shared is null ? await ServeAsync() : await shared.ServeAsync();
        watch = new Watch(address);
    }

    /// <summary>A window that shares no cookies with any other.</summary>
    /// <param name="zone">IANA name of where the browser thinks it is; null: where this machine is.</param>
    protected async Task<IPage> OpenAsync(ViewportSize? screen = null, bool javaScript = true, string? zone = null)
    {
        var window = await chromium.Require().NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address?.ToString(),
            Locale = "en-US",
            TimezoneId = zone,
            ViewportSize = screen ?? Screen.Desk,
            JavaScriptEnabled = javaScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        windows.Add(window);
        watch?.Over(window);
        return await window.NewPageAsync();
    }

    /// <summary>A window in which somebody has signed in.</summary>
    protected async Task<IPage> OpenAsync(string email, ViewportSize? screen = null, string? zone = null)
    {
        var page = await OpenAsync(screen, zone: zone);
        await page.GotoAsync("/account/sign-in");
        await new SignInPage(page).SignInAsync(email);
        return page;
    }

    protected virtual Task<PortalApp> StartPortalAsync() => PortalApp.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var window in windows)
        {
            await window.DisposeAsync();
        }

        if (app is null)
        {
            return;
        }

        if (shared is null)
        {
            await app.DisposeAsync();
        }

        Assert.Empty(watch?.Problems ?? []);
        Assert.Empty(app.Errors.Entries);
    }

    private async Task<(PortalApp App, Uri Address)> ServeAsync()
    {
        var own = await StartPortalAsync();
        return (own, own.Serve());
    }
}
