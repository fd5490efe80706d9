using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Integrations.PaymentSandbox;

namespace PactPortal.Web.Tests.Billing.Gateway;

/// <summary>What the portal relies on, whichever adapter speaks with the provider. Each adapter runs all of it.</summary>
public abstract partial class PaymentGatewayContract : PortalScenario
{
    private static readonly Guid RegistrationId = Guid.Parse("0199c0de-0000-7000-8000-000000000001");

    protected abstract IPaymentGateway Gateway { get; }

    protected static CancellationToken Soon => TestContext.Current.CancellationToken;

    private SandboxDesk Sandbox => App.Services.GetRequiredService<SandboxDesk>();

    private CheckoutRequest Request(long cents = 147_500, string key = "open-1") => new(
        RegistrationId, "PACT26-7KQ4M", new Money(cents), "IMPACT 2026, 5 people", "ana@example.org",
        "https://pact.example.org/registrations/PACT26-7KQ4M?checkout={CHECKOUT_SESSION_ID}", "https://pact.example.org/registrations/PACT26-7KQ4M/pay",
        App.Clock.Now.AddMinutes(30), key);

    private async Task<CheckoutSession> OpenAsync(string key = "open-1") => (await Gateway.OpenCheckoutAsync(Request(key: key), Soon)).Value;

    private async Task<CheckoutSession> ReadAsync(CheckoutSession checkout) => (await Gateway.ReadCheckoutAsync(checkout.Id, Soon)).Value;

    private async Task<CardPayment> PaidAsync(string key = "open-1")
    {
        var checkout = await OpenAsync(key);
        var paid = await Sandbox.ActAsync(checkout.Id, SandboxAct.Pay, Soon);
        return (await Gateway.ReadPaymentAsync(paid?.PaymentId ?? "", Soon)).Value;
    }
}
