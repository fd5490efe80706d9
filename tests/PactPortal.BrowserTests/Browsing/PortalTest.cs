using Microsoft.Playwright;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;

namespace PactPortal.BrowserTests.Browsing;

/// <summary>A test in the browser: a portal of its own, and windows that are watched to the end.</summary>
public abstract class PortalTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<IBrowserContext> windows = [];

    private PortalApp? app;
    private Uri? address;
    private Watch? watch;

    protected PortalApp App => app ?? throw new InvalidOperationException("The portal is started before the test.");

    public async ValueTask InitializeAsync()
    {
        chromium.Require();
        app = await StartPortalAsync();
        address = app.Serve();
        watch = new Watch(address);
    }

    /// <summary>A window that shares no cookies with any other.</summary>
    protected async Task<IPage> OpenAsync(ViewportSize? screen = null, bool javaScript = true)
    {
        var window = await chromium.Require().NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address?.ToString(),
            Locale = "en-US",
            ViewportSize = screen ?? Screen.Desk,
            JavaScriptEnabled = javaScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        windows.Add(window);
        watch?.Over(window);
        return await window.NewPageAsync();
    }

    /// <summary>A window in which somebody has signed in.</summary>
    protected async Task<IPage> OpenAsync(string email, ViewportSize? screen = null)
    {
        var page = await OpenAsync(screen);
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

        if (app is not null)
        {
            await app.DisposeAsync();
            Assert.Empty(watch?.Problems ?? []);
            Assert.Empty(app.Errors.Entries);
        }
    }
}
