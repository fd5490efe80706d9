namespace PactPortal.Domain.Billing;

public enum CardPaymentStatus
{
    /// <summary>No card was accepted yet; the last one may have been declined.</summary>
    Waiting = 1,

    Processing = 2,

    Succeeded = 3,

    /// <summary>It will never succeed.</summary>
    Cancelled = 4,
}

/// <summary>A payment as the provider knows it.</summary>
/// <param name="Received">Zero until it succeeded.</param>
/// <param name="Refunded">What was given back or is on its way, by the portal and by the provider's dashboard together.</param>
/// <param name="ChargeId">The charge that took the money; null until there is one.</param>
/// <param name="IsDisputed">The cardholder has asked the bank for the money.</param>
/// <param name="CardBrand">As the provider names it, for a receipt; null where it isn't a card.</param>
/// <param name="CardLastFour">Four digits.</param>
/// <param name="PaidAt">When it succeeded; null before.</param>
public sealed record CardPayment(
    string Id,
    CardPaymentStatus Status,
    Money Amount,
    Money Received,
    Money Refunded,
    bool IsLive,
    string? ChargeId,
    bool IsDisputed,
    string? CardBrand,
    string? CardLastFour,
    DateTimeOffset? PaidAt,
    string? Reference,
    Guid? RegistrationId)
{
    /// <summary>What can still be refunded.</summary>
    public Money Left => Received - Refunded;
}

public enum RefundReason
{
    RequestedByCustomer = 1,
    Duplicate = 2,
}

/// <param name="PortalRefundId">The portal's own record of the refund: it comes back on the provider's, so that neither is counted twice.</param>
public sealed record RefundRequest(string PaymentId, Money Amount, RefundReason Reason, Guid PortalRefundId, string IdempotencyKey);

public enum GatewayRefundStatus
{
    /// <summary>Accepted, and not yet with the bank. It may still fail.</summary>
    Pending = 1,

    Succeeded = 2,

    /// <summary>The money is back on the provider's balance.</summary>
    Failed = 3,
}

/// <param name="PortalRefundId">Null for a refund that was made in the provider's dashboard.</param>
/// <param name="FailureReason">The provider's word; null unless it failed.</param>
public sealed record GatewayRefund(
    string Id, string PaymentId, Money Amount, GatewayRefundStatus Status, DateTimeOffset MadeAt, Guid? PortalRefundId, string? FailureReason);
