namespace PactPortal.Domain.Billing;

/// <summary>What a checkout is opened with.</summary>
/// <param name="Reference">Of the registration, as people know it.</param>
/// <param name="Description">One line on the provider's page and on the card statement's receipt; names nobody.</param>
/// <param name="Email">Where the provider may send its own receipt; filled in on its page.</param>
/// <param name="SuccessAddress">Absolute; <c>{CHECKOUT_SESSION_ID}</c> in it becomes the checkout's id.</param>
/// <param name="CancelAddress">Absolute; where "back" leads.</param>
/// <param name="ExpiresAt">
/// On the portal's clock. A provider may keep its page open a little longer, because it has a least time of its own: whoever
/// gives seats up expires the checkout first.
/// </param>
public sealed record CheckoutRequest(
    Guid RegistrationId,
    string Reference,
    Money Amount,
    string Description,
    string Email,
    string SuccessAddress,
    string CancelAddress,
    DateTimeOffset ExpiresAt,
    string IdempotencyKey);

public enum CheckoutStatus
{
    /// <summary>Somebody may be entering a card.</summary>
    Open = 1,

    /// <summary>The page was sent; whether there is money is <see cref="CheckoutPaymentStatus"/>.</summary>
    Complete = 2,

    /// <summary>Nothing can be paid here any more.</summary>
    Expired = 3,
}

public enum CheckoutPaymentStatus
{
    Unpaid = 1,

    Paid = 2,

    /// <summary>The bank takes its time: neither paid nor failed, and no seat may be given up.</summary>
    Processing = 3,
}

/// <param name="Url">Of the page; null once it is no longer open.</param>
/// <param name="PaymentId">Null until somebody tried to pay.</param>
/// <param name="ExpiresAt">On the provider's clock.</param>
/// <param name="Reference">As it was opened with; null for a checkout that isn't the portal's.</param>
/// <param name="RegistrationId">Likewise.</param>
public sealed record CheckoutSession(
    string Id,
    string? Url,
    CheckoutStatus Status,
    CheckoutPaymentStatus PaymentStatus,
    string? PaymentId,
    Money Amount,
    DateTimeOffset ExpiresAt,
    bool IsLive,
    string? Reference,
    Guid? RegistrationId);
