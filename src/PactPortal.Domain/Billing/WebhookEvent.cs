namespace PactPortal.Domain.Billing;

/// <summary>What a provider's notice is about. What happened to it is read from the provider, never from the notice.</summary>
public enum WebhookObject
{
    Checkout = 1,
    Payment = 2,
    Charge = 3,
    Refund = 4,
    Payout = 5,
    Dispute = 6,

    /// <summary>Nothing the portal keeps.</summary>
    Other = 7,
}

/// <summary>A notice whose signature was found good.</summary>
/// <param name="Id">The same at every delivery; another notice of the same fact has another.</param>
/// <param name="Type">The provider's word, as <c>checkout.session.completed</c>.</param>
/// <param name="CreatedAt">On the provider's clock; says nothing about the order of arrival.</param>
/// <param name="About">The kind of the object that <paramref name="ObjectId"/> names.</param>
/// <param name="ObjectId">Null where the object has none.</param>
/// <param name="PaymentId">The payment that a checkout, charge, refund or dispute names, where it does.</param>
public sealed record WebhookEvent(
    string Id, string Type, bool IsLive, DateTimeOffset CreatedAt, WebhookObject About, string? ObjectId, string? PaymentId);
