using PactPortal.Testing;

namespace PactPortal.BrowserTests.Browsing;

/// <summary>One portal for the tests of a class, where none of them sees what another one did: a start costs more than most pages.</summary>
public sealed class SharedPortal : IAsyncDisposable
{
    private PortalApp? app;
    private Uri? address;

    /// <summary>The portal, its clock put back to where a new one stands.</summary>
    public async Task<(PortalApp App, Uri Address)> ServeAsync()
    {
        app ??= await PortalApp.StartAsync();
        address ??= app.Serve();
        app.Clock.Now = Some.EarlyMorning;
        return (app, address);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }
}
