namespace PactPortal.Web.Integrations.Stripe;

// Stripe's objects as its API description names them, as far as the portal reads them.
internal sealed record StripeErrorAnswer(StripeError? Error = null);

internal sealed record StripeError(string? Type = null, string? Code = null);

internal sealed record StripeList<T>(IReadOnlyList<T> Data, bool HasMore);

internal sealed record StripeSession(
    string Id,
    string Object,
    string Status,
    string PaymentStatus,
    long AmountTotal,
    string Currency,
    long ExpiresAt,
    bool Livemode,
    string? Url = null,
    Expandable<StripeIntent>? PaymentIntent = null,
    Dictionary<string, string>? Metadata = null);

internal sealed record StripeIntent(
    string Id,
    string Object,
    string Status,
    long Amount,
    long AmountReceived,
    string Currency,
    bool Livemode,
    Expandable<StripeCharge>? LatestCharge = null,
    Dictionary<string, string>? Metadata = null);

internal sealed record StripeCharge(
    string Id,
    long Created,
    long AmountRefunded,
    bool Disputed = false,
    StripePaymentMethod? PaymentMethodDetails = null,
    string? PaymentIntent = null);

internal sealed record StripePaymentMethod(StripeCard? Card = null);

internal sealed record StripeCard(string? Brand = null, string? Last4 = null);

internal sealed record StripeRefund(
    string Id,
    string Object,
    long Amount,
    string Currency,
    string Status,
    long Created,
    string? PaymentIntent = null,
    string? FailureReason = null,
    Dictionary<string, string>? Metadata = null);

internal sealed record StripeMovement(
    string Id,
    string Type,
    long Amount,
    long Fee,
    long Net,
    string Currency,
    long Created,
    long AvailableOn,
    Expandable<StripeMovementSource>? Source = null);

internal sealed record StripeMovementSource(string? PaymentIntent = null);

internal sealed record StripePayout(string Id, long Amount, string Currency, string Status, long Created, long ArrivalDate);
