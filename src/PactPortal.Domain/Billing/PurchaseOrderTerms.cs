using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Billing;

/// <summary>What an organization says of its purchase order.</summary>
/// <param name="NotToExceed">The most it pays.</param>
/// <param name="IssuedOn">Null where nobody asked.</param>
/// <param name="ExpiresOn">The last day, inclusive.</param>
public sealed record PurchaseOrderTerms(string Number, Money NotToExceed, DateOnly? IssuedOn, DateOnly ExpiresOn)
{
    /// <summary>Of a promise to pay; null where it is no purchase order.</summary>
    public static PurchaseOrderTerms? Of(PaymentPromise? promise) =>
        promise is { Method: PaymentMethod.PurchaseOrder, PurchaseOrderNumber: { } number, NotToExceed: { } amount, ValidThrough: { } through }
            ? new PurchaseOrderTerms(number, amount, null, through)
            : null;

    /// <param name="covered">The other standing invoices it covers.</param>
    /// <param name="more">The invoice it is to cover too.</param>
    public Refusal? CheckRoom(Money covered, Money more) =>
        NotToExceed >= covered + more ? null
        : covered.IsZero ? new Refusal($"Enter an amount of at least the total due, {more}.", nameof(NotToExceed))
        : new Refusal($"Purchase order {Number} covers other invoices of {covered} already. With this team it has to be at least {covered + more}.", nameof(NotToExceed));
}
