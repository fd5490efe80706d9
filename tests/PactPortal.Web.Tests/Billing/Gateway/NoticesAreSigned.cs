using System.Security.Cryptography;
using System.Text;
using PactPortal.Domain.Billing;
using PactPortal.Web.Integrations.Stripe;

namespace PactPortal.Web.Tests.Billing.Gateway;

/// <summary>Whatever comes to the portal's door saying that money was paid.</summary>
public sealed class NoticesAreSigned
{
    private const string Secret = "whsec_ours";

    private const string Body = """
        {"id":"evt_1","object":"event","type":"checkout.session.completed","livemode":true,"created":1792600000,
         "data":{"object":{"id":"cs_1","object":"checkout.session","payment_intent":"pi_1"}}}
        """;

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_792_600_100);

    [Fact]
    public void Read_WellSigned_SaysWhatItIsAbout()
    {
        var read = Read(Header(Now, Secret)).Value;

        Assert.Equal(
            new WebhookEvent("evt_1", "checkout.session.completed", true, DateTimeOffset.FromUnixTimeSeconds(1_792_600_000), WebhookObject.Checkout, "cs_1", "pi_1"),
            read);
    }

    [Theory]
    [InlineData("charge", "ch_1", WebhookObject.Charge, "pi_1")]
    [InlineData("payment_intent", "pi_1", WebhookObject.Payment, "pi_1")]
    [InlineData("refund", "re_1", WebhookObject.Refund, "pi_1")]
    [InlineData("dispute", "dp_1", WebhookObject.Dispute, "pi_1")]
    [InlineData("payout", "po_1", WebhookObject.Payout, null)]
    [InlineData("customer", "cus_1", WebhookObject.Other, null)]
    public void Read_AboutAnyObject_NamesItAndItsPayment(string kind, string id, WebhookObject about, string? payment)
    {
        var body = Body.Replace("checkout.session\",\"payment", $"{kind}\",\"payment", StringComparison.Ordinal).Replace("cs_1", id, StringComparison.Ordinal);

        var read = Read(Header(Now, Secret, body), body: body).Value;

        Assert.Equal((about, id, payment), (read.About, read.ObjectId, read.PaymentId));
    }

    [Fact]
    public void Read_SignedWithSeveralSecrets_NeedsOneThatIsOurs()
    {
        var rolled = $"{Header(Now, "whsec_former")},v1={Signature(Now, Secret, Body)},v0=abc";

        Assert.True(Read(rolled).Succeeded);
        Assert.Equal("bad_signature", Read($"{Header(Now, "whsec_former")},v1={Signature(Now, "whsec_other", Body)}").Trouble?.Code);
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void Read_LongAfterItWasSigned_IsRefused(int seconds, bool isTaken)
    {
        var answer = Read(Header(Now, Secret), Now.AddSeconds(seconds));

        Assert.Equal((isTaken, isTaken ? null : "old_signature"), (answer.Succeeded, answer.Trouble?.Code));
    }

    [Fact]
    public void Read_OfADayAgoSignedJustNow_IsTaken()
    {
        var tomorrow = Now.AddDays(1);

        Assert.True(Read(Header(tomorrow, Secret), tomorrow).Succeeded);
    }

    [Theory]
    [InlineData(null, "no_signature")]
    [InlineData("", "no_signature")]
    [InlineData("  ", "no_signature")]
    [InlineData("=,,=", "bad_signature")]
    [InlineData("t", "bad_signature")]
    [InlineData("t=1792600100", "bad_signature")]
    [InlineData("v1=00", "bad_signature")]
    [InlineData("t=soon,v1=00", "bad_signature")]
    [InlineData("t=-1,v1=00", "bad_signature")]
    [InlineData("t=99999999999999999999,v1=00", "bad_signature")]
    [InlineData("t=1792600100,v1=", "bad_signature")]
    [InlineData("t=1792600100,v1=é", "bad_signature")]
    [InlineData("t=1792600100,v1=0000000000000000000000000000000000000000000000000000000000000000", "bad_signature")]
    public void Read_NotSignedByStripe_IsRefused(string? header, string code)
    {
        var trouble = Read(header).Trouble;

        Assert.Equal((GatewayTroubleKind.Refused, code), (trouble?.Kind, trouble?.Code));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    public void Read_SignedAtNoTime_IsRefused(string time)
    {
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{time}.{Body}")));

        Assert.Equal(GatewayTroubleKind.Refused, Read($"t={time},v1={signature}").Trouble?.Kind);
    }

    [Fact]
    public void Read_ChangedAfterItWasSigned_IsRefused() =>
        Assert.Equal("bad_signature", Read(Header(Now, Secret), body: Body.Replace("pi_1", "pi_2", StringComparison.Ordinal)).Trouble?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"x\",\"livemode\":true,\"created\":1}")]
    [InlineData("{\"id\":\"evt_1\",\"object\":\"v2.core.event\",\"type\":\"x\",\"livemode\":true,\"created\":1}")]
    [InlineData("{\"id\":\"cs_1\",\"object\":\"checkout.session\",\"type\":\"x\",\"livemode\":true,\"created\":1,\"data\":{\"object\":{\"object\":\"charge\"}}}")]
    [InlineData("<html>")]
    public void Read_WellSignedNonsense_IsNonsense(string body) =>
        Assert.Equal(GatewayTroubleKind.Nonsense, Read(Header(Now, Secret, body), body: body).Trouble?.Kind);

    private static GatewayAnswer<WebhookEvent> Read(string? header, DateTimeOffset? now = null, string body = Body) =>
        WebhookEvents.Read(Encoding.UTF8.GetBytes(body), header, Secret, now ?? Now);

    private static string Header(DateTimeOffset at, string secret, string body = Body) => $"t={at.ToUnixTimeSeconds()},v1={Signature(at, secret, body)}";

    private static string Signature(DateTimeOffset at, string secret, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{at.ToUnixTimeSeconds()}.{body}")));
}
