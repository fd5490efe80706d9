using PactPortal.Web.Hosting;

namespace PactPortal.Web.Integrations.Stripe;

/// <summary>How cards are taken, from <c>Stripe:…</c>. Half a configuration, or one that would betray a key, stops the start.</summary>
/// <param name="SecretKey">Null where no provider is set up: the sandbox in Development, no cards elsewhere.</param>
/// <param name="WebhookSecret">Signs what Stripe sends to the portal.</param>
/// <param name="ApiBase">Without a trailing slash.</param>
/// <param name="Timeout"><c>Stripe:Timeout</c>: how long one answer may take.</param>
public sealed record StripeOptions(string? SecretKey, string? WebhookSecret, Uri ApiBase, TimeSpan Timeout)
{
    private static readonly Uri StripesOwn = new("https://api.stripe.com");

    public bool TakesCards => SecretKey is not null;

    /// <summary>Real money moves.</summary>
    public bool IsLive => SecretKey is { } key && IsLiveKey(key);

    /// <summary>Without the keys: what is printed ends in a log one day.</summary>
    public override string ToString() => $"{ApiBase.Host}, {(IsLive ? "live" : TakesCards ? "test" : "off")}";

    public static StripeOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection("Stripe");
        var (key, secret) = (Text(section["SecretKey"]), Text(section["WebhookSecret"]));
        if (key is null && secret is not null)
        {
            throw new StartRefusedException("Stripe:SecretKey is missing: it belongs together with Stripe:WebhookSecret; give both or neither.");
        }

        if (key is not null && secret is null)
        {
            throw new StartRefusedException("Stripe:WebhookSecret is missing: without it no payment would be heard of; give it with Stripe:SecretKey, or neither.");
        }

        var address = Address(Text(section["ApiBase"]));
        if (key is not null && Objection(key, secret, address, environment) is { } objection)
        {
            throw new StartRefusedException(objection);
        }

        return new StripeOptions(key, secret, address, Span(section, "Timeout", TimeSpan.FromSeconds(15)));
    }

    private static string? Objection(string key, string? secret, Uri address, IHostEnvironment environment)
    {
        if (!IsLiveKey(key) && !IsTestKey(key))
        {
            return "Stripe:SecretKey is not a secret key: those begin with sk_live_, rk_live_, sk_test_ or rk_test_.";
        }

        if (secret?.StartsWith("whsec_", StringComparison.Ordinal) != true)
        {
            return "Stripe:WebhookSecret is not a signing secret: those begin with whsec_.";
        }

        if (IsLiveKey(key) && address != StripesOwn)
        {
            return "Stripe:ApiBase leads elsewhere, and Stripe:SecretKey is a live key: a live key goes to Stripe alone.";
        }

        if (IsLiveKey(key) && environment.IsDevelopment())
        {
            return "Stripe:SecretKey is a live key, and this is Development: use a test key, or none for the payment sandbox.";
        }

        // With a stand-in on the same machine a Production build can be rehearsed; with Stripe's own test mode it would give seats away.
        return IsTestKey(key) && environment.IsProduction() && !address.IsLoopback
            ? "Stripe:SecretKey is a test key: in Production a card that pays nothing would confirm a team. Use the live key."
            : null;
    }

    private static Uri Address(string? typed)
    {
        if (typed is null)
        {
            return StripesOwn;
        }

        return Uri.TryCreate(typed.TrimEnd('/'), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new StartRefusedException("Stripe:ApiBase must be an https address, or an http one of this machine: the key travels with every call.");
    }

    private static TimeSpan Span(IConfigurationSection section, string name, TimeSpan usual) =>
        Text(section[name]) is not { } typed ? usual
        : TimeSpan.TryParse(typed, System.Globalization.CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero && span <= TimeSpan.FromMinutes(1) ? span
        : throw new StartRefusedException($"Stripe:{name} is \"{typed}\": it must be a time of at most a minute, as 00:00:15.");

    private static bool IsLiveKey(string key) => key.StartsWith("sk_live_", StringComparison.Ordinal) || key.StartsWith("rk_live_", StringComparison.Ordinal);

    private static bool IsTestKey(string key) => key.StartsWith("sk_test_", StringComparison.Ordinal) || key.StartsWith("rk_test_", StringComparison.Ordinal);

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
