namespace PactPortal.Domain.Billing;

/// <summary>A part of a payment that pays a registration, by an invoice. Append-only: taking it back is another with the opposite amount.</summary>
public sealed class PaymentApplication(Guid paymentId, Guid registrationId, Guid? invoiceId, Money amount, DateTimeOffset at)
{
    public Guid PaymentApplicationId { get; private set; } = Guid.CreateVersion7();

    public Guid PaymentId { get; private set; } = paymentId;

    public Guid RegistrationId { get; private set; } = registrationId;

    /// <summary>Null for money that came when there was no invoice, such as a card's with the seats gone, or that came back of a refund that failed.</summary>
    public Guid? InvoiceId { get; private set; } = invoiceId;

    public Money Amount { get; private set; } = amount;

    public DateTimeOffset At { get; private set; } = at;
}
