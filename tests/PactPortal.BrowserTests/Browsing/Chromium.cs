using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.Testing;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace PactPortal.BrowserTests.Browsing;

/// <summary>The one browser of a test run. Each test has windows of its own in it, which share nothing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly ChromiumPath found = ChromiumPath.Find(Environment.GetEnvironmentVariable(ChromiumPath.Variable), File.Exists);

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (found.Path is not { } path)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            // No name but this machine's is looked up: what a page asks for elsewhere never leaves.
            Args = ["--disable-gpu", "--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        });
    }

    /// <summary>The browser; without one the test is skipped, or fails where <c>PACT_REQUIRE_TOOLS=1</c>.</summary>
    public IBrowser Require()
    {
        if (browser is null)
        {
            InstalledTool.Missing(found.Reason);
        }

        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
