namespace PactPortal.Adapters.Cards;

/// <summary>How Stripe is asked by way of its own library.</summary>
/// <param name="SecretKey">Null where no provider is set up: every call is refused.</param>
/// <param name="ApiBase">Without a trailing slash.</param>
/// <param name="Timeout">How long one answer may take.</param>
/// <param name="EndOf">When a checkout that ends at an instant of the portal's clock ends by Stripe's.</param>
public sealed record StripeNetSettings(string? SecretKey, bool IsLive, string ApiBase, TimeSpan Timeout, Func<DateTimeOffset, DateTimeOffset> EndOf)
{
    /// <summary>Without the key: what is printed ends in a log one day.</summary>
    public override string ToString() => $"{ApiBase}, {(SecretKey is null ? "off" : IsLive ? "live" : "test")}";
}
