using System.Net;
using System.Text.Json;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>What an answer that is no value means.</summary>
internal static class StripeTrouble
{
    private const int LongestCode = 60;

    public static GatewayTrouble Nonsense(string code, string? requestId = null) => new(GatewayTroubleKind.Nonsense, code, requestId);

    public static GatewayTrouble Of(HttpStatusCode status, byte[] body, string? requestId)
    {
        var code = CodeIn(body);
        return (int)status switch
        {
            409 or 429 => new GatewayTrouble(GatewayTroubleKind.Busy, code ?? "rate_limit", requestId),
            >= 500 => new GatewayTrouble(GatewayTroubleKind.Unreachable, code ?? $"http_{(int)status}", requestId),
            // A refusal that doesn't say why came from something in between, and decides nothing.
            >= 400 when code is not null => new GatewayTrouble(GatewayTroubleKind.Refused, code, requestId),
            _ => Nonsense($"http_{(int)status}", requestId),
        };
    }

    /// <summary>Stripe says so in a header; without it, where nothing was done or the same key makes it the same act.</summary>
    public static bool MayRepeat(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Stripe-Should-Retry", out var values)
            ? values.FirstOrDefault() == "true"
            : response.StatusCode == HttpStatusCode.Conflict || (int)response.StatusCode >= 500;

    private static string? CodeIn(byte[] body)
    {
        try
        {
            var error = JsonSerializer.Deserialize<StripeErrorAnswer>(body, StripeJson.Options)?.Error;
            var code = error?.Code ?? error?.Type;
            return code is { Length: > 0 and <= LongestCode } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_') ? code : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
