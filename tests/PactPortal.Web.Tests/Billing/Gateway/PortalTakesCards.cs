using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using PactPortal.Application;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Integrations.Stripe;

namespace PactPortal.Web.Tests.Billing.Gateway;

/// <summary>How cards are set up: with whose keys, and what is refused before the first request.</summary>
public sealed class PortalTakesCards
{
    private const string Live = "sk_live_1";
    private const string Test = "sk_test_1";

    [Theory]
    [InlineData("Production", null, "whsec_1", null, "Stripe:SecretKey")]
    [InlineData("Production", Live, null, null, "Stripe:WebhookSecret")]
    [InlineData("Development", Test, null, null, "Stripe:WebhookSecret")]
    [InlineData("Production", "pk_live_1", "whsec_1", null, "Stripe:SecretKey")]
    [InlineData("Production", Live, "sk_live_1", null, "Stripe:WebhookSecret")]
    [InlineData("Production", Test, "whsec_1", null, "Stripe:SecretKey")]
    [InlineData("Production", Test, "whsec_1", "https://stand-in.example.org", "Stripe:SecretKey")]
    [InlineData("Production", Live, "whsec_1", "https://stand-in.example.org", "Stripe:ApiBase")]
    [InlineData("Production", Live, "whsec_1", "http://api.stripe.com", "Stripe:ApiBase")]
    [InlineData("Production", Live, "whsec_1", "stripe", "Stripe:ApiBase")]
    [InlineData("Development", Live, "whsec_1", null, "Stripe:SecretKey")]
    public void Read_HalfOrBetrayingSettings_RefusesNamingTheKeyAndNotItsValue(string environment, string? key, string? secret, string? address, string named)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Read(environment, key, secret, address));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("_1", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("Production", null, null, false, false)]
    [InlineData("Production", Live, null, true, true)]
    [InlineData("Production", "rk_live_1", "https://api.stripe.com/", true, true)]
    [InlineData("Production", Test, "http://127.0.0.1:5080/sandbox/stripe", true, false)]
    [InlineData("Staging", Test, null, true, false)]
    [InlineData("Development", Test, null, true, false)]
    public void Read_SoundSettings_SaysWhetherRealMoneyMoves(string environment, string? key, string? address, bool takesCards, bool isLive)
    {
        var options = Read(environment, key, key is null ? null : "whsec_1", address);

        Assert.Equal((takesCards, isLive), (options.TakesCards, options.IsLive));
        Assert.DoesNotContain("_1", $"{options}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WithAKeyAndNoPlan_BreaksTheTestAndThereIsNoSandbox()
    {
        await using var app = await PortalApp.StartAsync(settings: new Dictionary<string, string> { ["Stripe:SecretKey"] = Test, ["Stripe:WebhookSecret"] = "whsec_1" });
        var visitor = app.Visit();

        var pages = new[] { await visitor.GetAsync("/sandbox"), await visitor.GetAsync("/sandbox/checkout/cs_1"), await visitor.GetAsync("/sandbox/stripe/v1/refunds") };
        var gateway = app.Services.GetRequiredService<IPaymentGateway>();

        Assert.All(pages, page => Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (page.Status, page.Heading)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => gateway.ReadPaymentAsync("pi_1", CancellationToken.None));
        Assert.Contains("api.stripe.com", Assert.Single(app.Errors.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WithoutAProvider_IsRefused()
    {
        var (wire, clock) = (new Wire(), new TestClock(Some.EarlyMorning));
        using var http = new HttpClient(wire);
        var gateway = new StripeGateway(http, Read("Production", null, null, null), new ProviderClock(clock, new RealTime(clock)), NullLogger<StripeGateway>.Instance);

        var answer = await gateway.ReadRefundAsync("re_1", CancellationToken.None);

        Assert.Equal((GatewayTrouble.CardsAreOff, ""), (answer.Trouble, wire.Head));
    }

    [Fact]
    public async Task Send_ToStripe_ProvesItselfPinsTheVersionAndSpeaksInCents()
    {
        var wire = new Wire();
        await using var app = await PortalApp.StartAsync(
            settings: new Dictionary<string, string> { ["Stripe:SecretKey"] = Test, ["Stripe:WebhookSecret"] = "whsec_1" },
            services: services => services.AddHttpClient(StripeSetup.Client).ConfigurePrimaryHttpMessageHandler(() => wire));

        var gateway = app.Services.GetRequiredService<IPaymentGateway>();
        await gateway.RefundAsync(Refund, CancellationToken.None);
        var answer = await gateway.RefundAsync(Refund, CancellationToken.None);

        Assert.DoesNotContain(wire.Headers, header => header.Contains("Telemetry", StringComparison.OrdinalIgnoreCase));
        Assert.Equal((GatewayTroubleKind.Refused, "card_declined", "req_1"), (answer.Trouble?.Kind, answer.Trouble?.Code, answer.Trouble?.RequestId));
        Assert.Equal("POST https://api.stripe.com/v1/refunds Bearer sk_test_1 2026-10-28.endive refund-1", wire.Head);
        Assert.Equal(
            ["amount=12345", "metadata[portal_refund_id]=00000000-0000-0000-0000-000000000000", "payment_intent=pi_1", "reason=duplicate"],
            wire.Body.Split('&').Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
    }

    private static RefundRequest Refund => new("pi_1", new Money(12_345), RefundReason.Duplicate, Guid.Empty, "refund-1");

    private static StripeOptions Read(string environment, string? key, string? secret, string? address) => StripeOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Stripe:SecretKey"] = key, ["Stripe:WebhookSecret"] = secret, ["Stripe:ApiBase"] = address }).Build(),
        new Environment(environment));

    private sealed class Wire : HttpMessageHandler
    {
        public string Head { get; private set; } = "";

        public string Body { get; private set; } = "";

        public IReadOnlyList<string> Headers { get; private set; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Head = $"{request.Method} {request.RequestUri} {request.Headers.Authorization} {request.Headers.GetValues("Stripe-Version").Single()} {request.Headers.GetValues("Idempotency-Key").Single()}";
            Headers = [.. request.Headers.Select(header => header.Key)];
            Body = await (request.Content?.ReadAsStringAsync(cancellationToken) ?? Task.FromResult(""));
            var answer = new HttpResponseMessage(HttpStatusCode.PaymentRequired) { Content = new StringContent("""{"error":{"type":"card_error","code":"card_declined"}}""") };
            answer.Headers.Add("Request-Id", "req_1");
            return answer;
        }
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "PactPortal.Web";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
