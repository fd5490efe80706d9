using PactPortal.Domain.Billing;
using Stripe;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>What the library's exceptions mean. None of their words are kept: they may name somebody.</summary>
internal static class StripeTrouble
{
    private const int LongestCode = 60;

    public static GatewayTrouble Nonsense(string code, string? requestId = null) => new(GatewayTroubleKind.Nonsense, code, requestId);

    public static GatewayTrouble Of(StripeException exception)
    {
        var (status, code, requestId) = ((int)exception.HttpStatusCode, CodeOf(exception.StripeError), exception.StripeResponse?.RequestId);
        return status switch
        {
            409 or 429 => new GatewayTrouble(GatewayTroubleKind.Busy, code ?? "rate_limit", requestId),
            >= 500 => new GatewayTrouble(GatewayTroubleKind.Unreachable, code ?? $"http_{status}", requestId),
            // A refusal that doesn't say why came from something in between, and decides nothing.
            >= 400 when code is not null => new GatewayTrouble(GatewayTroubleKind.Refused, code, requestId),
            200 => Nonsense("unreadable", requestId),
            _ => Nonsense($"http_{status}", requestId),
        };
    }

    private static string? CodeOf(StripeError? error)
    {
        var code = error?.Code ?? error?.Type;
        return code is { Length: > 0 and <= LongestCode } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_') ? code : null;
    }
}
