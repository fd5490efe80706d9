namespace PactPortal.Domain.Billing;

/// <summary>A part of a payment and the invoice that it pays.</summary>
public sealed record InvoiceShare(BillingDocument Invoice, Money Amount)
{
    /// <exception cref="InvalidOperationException">The document is none of a registration.</exception>
    public Guid RegistrationId => Invoice.RegistrationId ?? throw new InvalidOperationException($"{Invoice.Number} is of no registration.");

    public Payer Payer => Invoice.Payer;
}

/// <summary>An invoice that a payment is for.</summary>
/// <param name="Amount">How much of the payment it gets, or null: as much as is left for it.</param>
public sealed record WantedInvoice(string Number, Money? Amount);
