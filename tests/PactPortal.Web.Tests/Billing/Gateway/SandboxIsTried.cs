using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain.Billing;
using PactPortal.Testing;
using PactPortal.Web.Integrations.PaymentSandbox;
using PactPortal.Web.Integrations.Stripe;

namespace PactPortal.Web.Tests.Billing.Gateway;

/// <summary>The payment sandbox as a person, a program and the portal meet it.</summary>
public sealed class SandboxIsTried : PortalScenario
{
    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Pay", "http://localhost/registrations", "Paid. Go back")]
    [InlineData("Pay, and let the bank take its time", "http://localhost/registrations", "The bank is taking its time. It can answer now.")]
    [InlineData("Decline the card", "/sandbox/checkout/", "The card was declined. Nothing was charged.")]
    public async Task Press_OnThePageOfACheckout_DoesWhatItSays(string button, string leadsTo, string says)
    {
        var checkout = await App.OpenCheckoutAsync("PACT26-7KQ4M");
        var page = await App.Visit().GetAsync($"/sandbox/checkout/{checkout}");

        var answer = await page.PressAsync(button);
        var after = await App.Visit().GetAsync(button == "Decline the card" ? answer.Location ?? "" : $"/sandbox/checkout/{checkout}");

        Assert.Equal((HttpStatusCode.OK, "Payment sandbox"), (page.Status, page.Heading));
        Assert.Contains("No money moves", page.Main, StringComparison.Ordinal);
        Assert.Contains("$295.00", page.Main, StringComparison.Ordinal);
        Assert.Contains("Accepted Cards only", page.Main, StringComparison.Ordinal);
        Assert.StartsWith(leadsTo, answer.Location, StringComparison.Ordinal);
        Assert.Contains(says, after.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visit_AfterTheTimeOfACheckout_SaysThatItExpired()
    {
        var checkout = await App.OpenCheckoutAsync("PACT26-7KQ4M");

        App.Clock.Now = App.Clock.Now.AddHours(1);
        var page = await App.Visit().GetAsync($"/sandbox/checkout/{checkout}");

        Assert.Contains("This checkout has expired.", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main button"));
    }

    [Fact]
    public async Task Restart_OfThePortal_LosesNothing()
    {
        var checkout = await App.OpenCheckoutAsync("PACT26-7KQ4M");
        await App.Sandboxed().ActAsync(checkout, SandboxAct.Pay, Soon);

        await using var again = App.Beside();
        var read = await again.Services.GetRequiredService<IPaymentGateway>().ReadCheckoutAsync(checkout, Soon);

        Assert.Equal(CheckoutPaymentStatus.Paid, read.Value.PaymentStatus);
    }

    [Fact]
    public async Task Pay_TellsThePortalWithNoticesThatAreSigned()
    {
        var checkout = await App.OpenCheckoutAsync("PACT26-7KQ4M");
        await App.Sandboxed().HoldNoticesAsync(true, Soon);
        await App.Sandboxed().ActAsync(checkout, SandboxAct.Pay, Soon);

        var notices = await App.Sandboxed().NoticesAsync(Soon);
        await App.Sandboxed().RepeatAsync(notices[^1].EventId, Soon);
        var repeated = (await App.Sandboxed().NoticesAsync(Soon))[^1];
        var read = notices.Append(repeated).Select(notice => Read(notice)).ToList();

        Assert.Equal(["charge.succeeded", "payment_intent.succeeded", "checkout.session.completed", "checkout.session.completed"], read.Select(notice => notice.Type));
        Assert.Equal((WebhookObject.Checkout, checkout, false), (read[^1].About, read[^1].ObjectId, read[^1].IsLive));
        Assert.Single(read.Select(notice => notice.PaymentId).Distinct());
        Assert.Equal(4, read.Select(notice => notice.Id).Distinct().Count());
        Assert.All(notices, notice => Assert.Equal(SandboxNoticeState.Held, notice.State));
        Assert.Empty(await App.DeliverNoticesAsync());
    }

    [Fact]
    public async Task Ask_FromOutside_NeedsTheKeyAndIsAnsweredAsStripeDoes()
    {
        var outside = App.Visit().Http;
        var form = new Dictionary<string, string> { ["payment_intent"] = "pi_1" };

        using var stranger = await outside.PostAsync(new Uri("/sandbox/stripe/v1/refunds", UriKind.Relative), new FormUrlEncodedContent(form), Soon);
        outside.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SandboxSetup.SecretKey);
        outside.DefaultRequestHeaders.Add("Idempotency-Key", "refund-1");
        using var known = await outside.PostAsync(new Uri("/sandbox/stripe/v1/refunds", UriKind.Relative), new FormUrlEncodedContent(form), Soon);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.NotFound), (stranger.StatusCode, known.StatusCode));
        Assert.Contains("resource_missing", await known.Content.ReadAsStringAsync(Soon), StringComparison.Ordinal);
    }

    private WebhookEvent Read(SandboxNotice notice)
    {
        var payload = System.Text.Encoding.UTF8.GetBytes(notice.Payload);
        return WebhookEvents.Read(payload, WebhookEvents.Sign(payload, SandboxSetup.WebhookSecret, App.Clock.Now), SandboxSetup.WebhookSecret, App.Clock.Now).Value;
    }
}
