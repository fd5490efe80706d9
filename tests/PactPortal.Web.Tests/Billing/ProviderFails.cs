using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Integrations.PaymentSandbox;
using PactPortal.Web.Integrations.Stripe;

namespace PactPortal.Web.Tests.Billing;

/// <summary>The portal dies, the provider is slow or speaks nonsense, a notice comes late or from elsewhere: no payment is lost and none doubled.</summary>
public sealed class ProviderFails : MoneyScenario
{
    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("return")]
    [InlineData("notice")]
    [InlineData("watch")]
    public async Task Restart_AfterTheCardWasChargedAndNothingWasRecorded_FindsThePaymentOnce(string how)
    {
        var folder = PortalApp.NewFolder();
        await using var first = PortalApp.On(folder);
        var reference = await (await first.SignInAsync(Some.Fresno)).HeldTeamAsync();
        // The one who hears of it dies in the middle of its commit: numbers and invoice were written, the end never was.
        await first.QueryAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Dies BEFORE INSERT ON BillingDocuments BEGIN SELECT RAISE(ABORT, 'the power failed'); END", Soon));
        await first.PayAsync(reference);
        var heard = await first.DeliverNoticesAsync();
        var lost = await first.PaymentsAsync();
        await first.QueryAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Dies", Soon));
        await first.DisposeAsync();

        await using var second = PortalApp.On(folder);
        switch (how)
        {
            case "return":
                await (await second.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference}/pay/return");
                break;
            case "notice":
                await second.DeliverNoticesAsync();
                break;
            default:
                await second.QueryAsync(db => db.CardCheckouts.ExecuteUpdateAsync(update => update.SetProperty(checkout => checkout.EndsAt, checkout => checkout.StartedAt), Soon));
                await second.WatchAsync();
                break;
        }

        await second.DeliverNoticesAsync();
        Assert.Contains(500, heard);
        Assert.Equal(0, lost);
        Assert.Equal((RegistrationStatus.Confirmed, 1), (await second.StatusAsync(reference), await second.PaymentsAsync()));
        await SoundAsync(second);
    }

    [Theory]
    [InlineData(SandboxOutage.Away)]
    [InlineData(SandboxOutage.Silent)]
    [InlineData(SandboxOutage.Garbage)]
    [InlineData(SandboxOutage.Half)]
    public async Task Notice_OfAPaymentWhileTheProviderIsInTrouble_IsToBeSentAgainAndTakenADayLater(SandboxOutage outage)
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).HeldTeamAsync();
        await App.PayAsync(reference);
        var paid = (await App.Sandboxed().NoticesAsync(Soon)).Single(notice => notice.Type == "checkout.session.completed");
        await App.Sandboxed().SwitchOutageAsync(outage, 20, Soon);

        var meanwhile = await App.DeliverNoticeAsync(paid);
        await App.Sandboxed().SwitchOutageAsync(SandboxOutage.None, 0, Soon);
        App.Clock.Now = App.Clock.Now.AddHours(26);
        var later = await App.DeliverNoticeAsync(paid);

        Assert.Equal((503, 200), (meanwhile, later));
        Assert.Equal((RegistrationStatus.Confirmed, 1), (await App.StatusAsync(reference), await App.PaymentsAsync()));
    }

    [Fact]
    public async Task Notice_OfTestModeOnALivePortal_IsReceivedAndLeftAlone()
    {
        await using var live = await PortalApp.StartAsync(services: services => services.AddSingleton(SandboxSetup.Options(
            new StripeOptions(null, null, new Uri("http://127.0.0.1"), TimeSpan.FromSeconds(3))) with
        { SecretKey = "sk_live_of_this_test" }));
        var fresno = await live.SignInAsync(Some.Fresno);
        var reference = await fresno.HeldTeamAsync();
        await live.PayAsync(reference);

        // Nobody is asked about it either: with the provider down it would have to be sent again.
        await live.Sandboxed().SwitchOutageAsync(SandboxOutage.Failing, 20, Soon);
        var answers = await live.DeliverNoticesAsync();
        await live.Sandboxed().SwitchOutageAsync(SandboxOutage.None, 0, Soon);
        // The browser comes back too, and what it paid with was no money.
        await fresno.GetAsync($"/registrations/{reference}/pay/return");

        Assert.NotEmpty(answers);
        Assert.All(answers, status => Assert.Equal(200, status));
        Assert.Equal((RegistrationStatus.AwaitingPayment, 0), (await live.StatusAsync(reference), await live.PaymentsAsync()));
        Assert.Equal(0, await live.QueryAsync(db => db.ProviderEvents.CountAsync(Soon)));
        await SoundAsync(live);
    }

    [Theory]
    [InlineData("{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"refund.updated\",\"livemode\":false,\"created\":1,\"data\":{\"object\":{\"id\":\"re_1\",\"object\":\"refund\",\"payment_intent\":\"pi_nobody\"}}}", HttpStatusCode.OK)]
    [InlineData("{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"charge.refunded\",\"livemode\":false,\"created\":1,\"data\":{\"object\":{\"id\":\"ch_1\",\"object\":\"charge\"}}}", HttpStatusCode.OK)]
    [InlineData("{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"radar.early_fraud_warning.created\",\"livemode\":false,\"created\":1,\"data\":{\"object\":{\"object\":\"radar.early_fraud_warning\"}}}", HttpStatusCode.OK)]
    [InlineData("{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"refund.upd", HttpStatusCode.BadRequest)]
    [InlineData("<html>Welcome to the proxy.</html>", HttpStatusCode.BadRequest)]
    public async Task Notice_WellSignedOfNothingHere_ChangesNothing(string body, HttpStatusCode expected)
    {
        var payload = Encoding.UTF8.GetBytes(body);
        using var content = new ByteArrayContent(payload);
        content.Headers.Add(WebhookEvents.Header, WebhookEvents.Sign(payload, SandboxSetup.WebhookSecret, App.Clock.Now));

        var answer = await App.Visit().Http.PostAsync(new Uri("/stripe/webhook", UriKind.Relative), content, Soon);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(0, await App.QueryAsync(db => db.ProviderEvents.CountAsync(Soon)));
    }
}
