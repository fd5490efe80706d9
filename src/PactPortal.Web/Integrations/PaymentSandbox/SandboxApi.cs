using PactPortal.Web.Integrations.Stripe;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>The provider's HTTP API, as far as the portal uses it: who may ask, keys, outages, and then the resource.</summary>
public sealed class SandboxApi(SandboxStore store, SandboxSilence silence, StripeOptions options, TimeProvider time)
{
    public const string Path = "/sandbox/stripe";

    public static readonly SandboxAnswer UnknownKey = SandboxAnswer.Error(401, "invalid_request_error", "api_key_invalid", "Invalid API Key provided.");

    private const int LongestKey = 255;

    /// <summary>As long as the provider promises to remember a key, and no longer.</summary>
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(24);

    public async Task<SandboxAnswer> AnswerAsync(SandboxRequest request, CancellationToken cancellation)
    {
        if (!Knows(request.Authorization))
        {
            return UnknownKey;
        }

        var outage = await MeetOutageAsync(cancellation);
        var instead = outage switch
        {
            SandboxOutage.Away => throw new HttpRequestException(HttpRequestError.ConnectionError, "The payment sandbox is switched away."),
            SandboxOutage.Failing => SandboxAnswer.Error(500, "api_error", null, "The payment sandbox is switched to fail."),
            SandboxOutage.Busy => SandboxAnswer.Error(429, "invalid_request_error", "rate_limit", "The payment sandbox is switched to be busy.") with { MayRetry = false },
            SandboxOutage.None or SandboxOutage.Silent or SandboxOutage.Garbage or SandboxOutage.Half => null,
        };
        if (instead is not null)
        {
            return instead;
        }

        var answer = request.Method == "POST"
            ? await store.ChangeAsync(state => Keyed(state, request), cancellation)
            : await store.ReadAsync(state => SandboxResources.Read(state, request), cancellation);
        if (outage == SandboxOutage.Silent)
        {
            await silence.KeepAsync(cancellation);
        }

        return outage switch
        {
            SandboxOutage.Garbage => new SandboxAnswer(200, "<html><body>Welcome to the proxy.</body></html>", "text/html"),
            SandboxOutage.Half => answer with { Body = answer.Body[..(answer.Body.Length / 2)] },
            SandboxOutage.None or SandboxOutage.Away or SandboxOutage.Failing or SandboxOutage.Silent or SandboxOutage.Busy => answer,
        };
    }

    private async Task<SandboxOutage> MeetOutageAsync(CancellationToken cancellation)
    {
        if (!await store.ReadAsync(state => state.Switches.CallsLeft > 0, cancellation))
        {
            return SandboxOutage.None;
        }

        return await store.ChangeAsync(
            state => state.Switches.CallsLeft-- > 0 ? state.Switches.Outage : SandboxOutage.None,
            cancellation);
    }

    /// <summary>The first answer to a key is the answer, unless the request was never begun.</summary>
    private SandboxAnswer Keyed(SandboxState state, SandboxRequest request)
    {
        if (request.IdempotencyKey is not { Length: > 0 and <= LongestKey } key)
        {
            return SandboxAnswer.Wrong("parameter_missing", "The sandbox wants an Idempotency-Key with whatever changes something.");
        }

        if (state.Keys.TryGetValue(key, out var first) && first.At > time.GetUtcNow() - KeyLife)
        {
            return first.Request == request.Fingerprint()
                ? new SandboxAnswer(first.Status, first.Body)
                : SandboxAnswer.Error(400, "idempotency_error", null, "Keys for idempotent requests can only be used with the same parameters they were first used with.");
        }

        var answer = SandboxResources.Change(state, request, time.GetUtcNow());
        // What failed its validation was never begun, and may be asked again.
        if (answer.Status == 200 || (answer.Status == 400 && !answer.Body.Contains("\"parameter_", StringComparison.Ordinal)))
        {
            state.Keys[key] = new SandboxKey(request.Fingerprint(), answer.Status, answer.Body, time.GetUtcNow());
        }

        return answer;
    }

    /// <summary>Whether the key is the sandbox's, as Stripe takes it: as a bearer's or as a user's name.</summary>
    public bool Knows(string? authorization) =>
        authorization == $"Bearer {options.SecretKey}"
        || authorization == "Basic " + Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(options.SecretKey + ":"));
}
