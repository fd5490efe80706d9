namespace PactPortal.Domain.Billing;

/// <summary>
/// Whoever takes cards for the portal. It answers with a value or a <see cref="GatewayTrouble"/>, and throws only when it is
/// cancelled: trouble with the provider is an everyday answer that each caller must have a word for.
/// <para>
/// What changes something carries an idempotency key. The same key with the same request is the same act, however often it
/// is sent; a caller who got <see cref="GatewayTrouble.IsUndecided"/> asks again with the same key, and never with another.
/// The provider remembers a key for a day or more; the same key with another request is refused.
/// </para>
/// <para>No call belongs inside a database transaction.</para>
/// </summary>
public interface IPaymentGateway
{
    /// <summary>Whether cards can be taken at all; where not, every call is refused with <see cref="GatewayTrouble.CardsAreOff"/>.</summary>
    bool TakesCards { get; }

    /// <summary>Real money moves. What comes in with another mode than this is none of the portal's business.</summary>
    bool IsLive { get; }

    /// <summary>Opens a page on which the card is entered.</summary>
    Task<GatewayAnswer<CheckoutSession>> OpenCheckoutAsync(CheckoutRequest request, CancellationToken cancellation);

    Task<GatewayAnswer<CheckoutSession>> ReadCheckoutAsync(string checkoutId, CancellationToken cancellation);

    /// <summary>
    /// Closes an open page, so that nothing can be paid on it any more. Refused when it is no longer open: then it is read,
    /// because it may have been paid in this very moment.
    /// </summary>
    Task<GatewayAnswer<CheckoutSession>> ExpireCheckoutAsync(string checkoutId, string idempotencyKey, CancellationToken cancellation);

    Task<GatewayAnswer<CardPayment>> ReadPaymentAsync(string paymentId, CancellationToken cancellation);

    /// <summary>Gives back a part of a payment or all of it. More than is left is refused.</summary>
    Task<GatewayAnswer<GatewayRefund>> RefundAsync(RefundRequest request, CancellationToken cancellation);

    Task<GatewayAnswer<GatewayRefund>> ReadRefundAsync(string refundId, CancellationToken cancellation);

    /// <summary>Every refund of a payment, the provider's dashboard's too; newest first.</summary>
    Task<GatewayAnswer<GatewayPage<GatewayRefund>>> ListRefundsAsync(string paymentId, string? after, CancellationToken cancellation);

    /// <summary>What moved on the balance: payments, refunds, fees and payouts; newest first.</summary>
    Task<GatewayAnswer<GatewayPage<BalanceMovement>>> ListMovementsAsync(MovementQuery query, CancellationToken cancellation);

    /// <summary>What the provider sent to the bank, newest first.</summary>
    Task<GatewayAnswer<GatewayPage<GatewayPayout>>> ListPayoutsAsync(string? after, CancellationToken cancellation);
}
