using System.Text;
using System.Text.Json;
using PactPortal.Domain.Billing;
using Stripe;
using Stripe.Checkout;
using StripeEvent = global::Stripe.Event;
using StripeRefund = global::Stripe.Refund;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>Reads what Stripe sends to the portal, once its library finds the signature good (header <c>Stripe-Signature</c>).</summary>
public static class WebhookEvents
{
    public const string Header = "Stripe-Signature";

    /// <summary>Of the signature's own time: each delivery is signed anew, also the one that comes three days after the fact.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <param name="payload">The body to the letter, as it came.</param>
    /// <param name="now">Real time: a demonstration's clock is not Stripe's.</param>
    /// <returns>
    /// Refused with <c>no_signature</c>, <c>bad_signature</c> or <c>old_signature</c>; nonsense for a body that is well signed
    /// and can't be read.
    /// </returns>
    public static GatewayAnswer<WebhookEvent> Read(ReadOnlySpan<byte> payload, string? header, string secret, DateTimeOffset now)
    {
        var body = Encoding.UTF8.GetString(payload);
        return string.IsNullOrWhiteSpace(header) ? Refused("no_signature")
            : IsSigned(body, header, secret, now, (long)Tolerance.TotalSeconds) ? Parse(body)
            // The library says in words alone which of the two it is; the log tells a wrong secret from a wrong clock.
            : Refused(IsSigned(body, header, secret, now, long.MaxValue) ? "old_signature" : "bad_signature");
    }

    /// <summary>The header that the holder of the secret would send with this body.</summary>
    public static string Sign(ReadOnlySpan<byte> payload, string secret, DateTimeOffset now) =>
        EventUtility.GenerateSignatureHeader(Encoding.UTF8.GetString(payload), secret, now.ToUnixTimeSeconds());

    private static bool IsSigned(string body, string header, string secret, DateTimeOffset now, long tolerance)
    {
        try
        {
            EventUtility.ValidateSignature(body, header, secret, tolerance, now.ToUnixTimeSeconds());
            return true;
        }
        catch (Exception exception) when (exception is StripeException or FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Also of another version of the API: what is read here has the same name in each.</summary>
    private static GatewayAnswer<WebhookEvent> Parse(string body)
    {
        try
        {
            return EventUtility.ParseEvent(body, throwOnApiVersionMismatch: false) is { Object: "event", Id: not null, Type: not null } read
                ? Event(read)
                : StripeTrouble.Nonsense("not_an_event");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException or NullReferenceException)
        {
            // The library reads on where a body is of another shape than it expects.
            return StripeTrouble.Nonsense("unreadable");
        }
    }

    private static WebhookEvent Event(StripeEvent read)
    {
        var (about, payment) = read.Data.Object switch
        {
            Session session => (WebhookObject.Checkout, session.PaymentIntentId),
            PaymentIntent intent => (WebhookObject.Payment, intent.Id),
            Charge charge => (WebhookObject.Charge, charge.PaymentIntentId),
            StripeRefund refund => (WebhookObject.Refund, refund.PaymentIntentId),
            Payout => (WebhookObject.Payout, null),
            Dispute dispute => (WebhookObject.Dispute, dispute.PaymentIntentId),
            _ => (WebhookObject.Other, (string?)null),
        };
        return new WebhookEvent(read.Id, read.Type, read.Livemode, new DateTimeOffset(read.Created, TimeSpan.Zero), about, (read.Data.Object as IHasId)?.Id, payment);
    }

    private static GatewayTrouble Refused(string code) => new(GatewayTroubleKind.Refused, code);
}
