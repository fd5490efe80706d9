using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Integrations.PaymentSandbox;

namespace PactPortal.Testing;

/// <summary>The payment sandbox of a portal under test.</summary>
public static class Sandbox
{
    /// <summary>The cardholder, the bank, the dashboard and the weather.</summary>
    public static SandboxDesk Sandboxed(this PortalApp app) => app.Services.GetRequiredService<SandboxDesk>();

    /// <summary>Delivers what waits, oldest first; the portal's answers.</summary>
    public static Task<IReadOnlyList<int>> DeliverNoticesAsync(this PortalApp app) =>
        app.Services.GetRequiredService<SandboxPost>().DeliverAsync(app.Visit().Http, CancellationToken.None);

    /// <summary>Delivers one, whatever its state: twice, out of its turn, late.</summary>
    public static Task<int> DeliverNoticeAsync(this PortalApp app, SandboxNotice notice) =>
        app.Services.GetRequiredService<SandboxPost>().DeliverAsync(app.Visit().Http, notice, CancellationToken.None);

    /// <summary>A checkout that no page of the portal opened; its id.</summary>
    public static async Task<string> OpenCheckoutAsync(this PortalApp app, string reference)
    {
        var request = new CheckoutRequest(
            Guid.NewGuid(), reference, new Money(29_500), "A seat", "ana@example.org", "http://localhost/registrations", "http://localhost/registrations",
            app.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(30), $"open {Guid.NewGuid()}");
        return (await app.Services.GetRequiredService<IPaymentGateway>().OpenCheckoutAsync(request, CancellationToken.None)).Value.Id;
    }
}
