namespace PactPortal.Domain.Billing;

/// <summary>Where the money of a refund that was made comes from.</summary>
/// <param name="Held">What the registration has of the payment without an invoice.</param>
/// <param name="Invoiced">What the registration's invoices have of it.</param>
/// <param name="Unapplied">What nothing uses of the payment.</param>
public sealed record RefundSources(Money Held, Money Invoiced, Money Unapplied)
{
    public Money Total => Held + Invoiced + Unapplied;

    /// <summary>
    /// Takes a refund from what the registration was paid too much, then from what nothing uses, and last from what pays what it owes: a
    /// refund that nobody asked for here takes that too.
    /// </summary>
    /// <param name="excess">What the registration paid beyond what it owes, by all its payments.</param>
    /// <returns>What each source gives; less than the refund where the payment has less.</returns>
    public RefundSources Take(Money refund, Money excess)
    {
        var held = Money.Min(refund, Held);
        var tooMuch = Money.Max(Money.Zero, Money.Min(Money.Min(refund - held, Invoiced), excess - held));
        var unapplied = Money.Min(refund - held - tooMuch, Unapplied);
        return new RefundSources(held, tooMuch + Money.Min(refund - held - tooMuch - unapplied, Invoiced - tooMuch), unapplied);
    }
}
