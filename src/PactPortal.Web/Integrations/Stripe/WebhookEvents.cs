using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>Reads what Stripe sends to the portal, once its signature is found good (header <c>Stripe-Signature</c>, scheme v1).</summary>
public static class WebhookEvents
{
    public const string Header = "Stripe-Signature";

    /// <summary>Of the signature's own time: each delivery is signed anew, also the one that comes three days after the fact.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const int MostSignatures = 20;

    /// <param name="payload">The body to the letter, as it came.</param>
    /// <param name="now">Real time: a demonstration's clock is not Stripe's.</param>
    /// <returns>
    /// Refused with <c>no_signature</c>, <c>bad_signature</c> or <c>old_signature</c>; nonsense for a body that is well signed
    /// and can't be read.
    /// </returns>
    public static GatewayAnswer<WebhookEvent> Read(ReadOnlySpan<byte> payload, string? header, string secret, DateTimeOffset now)
    {
        if (!TrySplit(header, out var signedAt, out var time, out var signatures))
        {
            return Refused("no_signature");
        }

        var expected = SignatureOf(payload, secret, time);
        var isGood = false;
        foreach (var signature in signatures)
        {
            isGood |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), expected);
        }

        return !isGood ? Refused("bad_signature")
            : (now - signedAt).Duration() > Tolerance ? Refused("old_signature")
            : Parse(payload);
    }

    /// <summary>The header that the holder of the secret would send with this body.</summary>
    public static string Sign(ReadOnlySpan<byte> payload, string secret, DateTimeOffset now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={time},v1={Encoding.ASCII.GetString(SignatureOf(payload, secret, time))}";
    }

    private static byte[] SignatureOf(ReadOnlySpan<byte> payload, string secret, string time)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.ASCII.GetBytes(time + "."));
        hash.AppendData(payload);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static bool TrySplit(string? header, out DateTimeOffset signedAt, out string time, out List<string> signatures)
    {
        (signedAt, time, signatures) = (default, "", []);
        foreach (var part in (header ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            var pair = part.Split('=', 2);
            if (pair is ["t", var at] && time.Length == 0)
            {
                time = at;
            }
            else if (pair is ["v1", var signature] && signatures.Count < MostSignatures && signature.All(char.IsAscii))
            {
                signatures.Add(signature);
            }
        }

        if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        signedAt = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return signatures.Count > 0;
    }

    private static GatewayAnswer<WebhookEvent> Parse(ReadOnlySpan<byte> payload)
    {
        try
        {
            var reader = new Utf8JsonReader(payload);
            return JsonSerializer.Deserialize<StripeEvent>(ref reader, StripeJson.Options) is { Object: "event" } read
                ? Event(read)
                : StripeTrouble.Nonsense("not_an_event");
        }
        catch (JsonException)
        {
            return StripeTrouble.Nonsense("unreadable");
        }
    }

    private static WebhookEvent Event(StripeEvent read)
    {
        var about = read.Data.Object;
        var kind = about.Object switch
        {
            "checkout.session" => WebhookObject.Checkout,
            "payment_intent" => WebhookObject.Payment,
            "charge" => WebhookObject.Charge,
            "refund" => WebhookObject.Refund,
            "payout" => WebhookObject.Payout,
            "dispute" => WebhookObject.Dispute,
            _ => WebhookObject.Other,
        };
        var payment = kind == WebhookObject.Payment ? about.Id : about.PaymentIntent?.Id;
        return new WebhookEvent(read.Id, read.Type, read.Livemode, StripeJson.Instant(read.Created), kind, about.Id, payment);
    }

    private static GatewayTrouble Refused(string code) => new(GatewayTroubleKind.Refused, code);
}

internal sealed record StripeEvent(string Id, string Object, string Type, bool Livemode, long Created, StripeEventData Data);

internal sealed record StripeEventData(StripeEventObject Object);

internal sealed record StripeEventObject(string Object, string? Id = null, Expandable<StripeIntent>? PaymentIntent = null);
