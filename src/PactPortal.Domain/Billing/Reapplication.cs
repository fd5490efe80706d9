namespace PactPortal.Domain.Billing;

/// <summary>What a registration has of one payment when its invoices are credited.</summary>
/// <param name="TakenOff">Of those invoices.</param>
/// <param name="Held">Applied to the registration without an invoice.</param>
/// <param name="Promised">Of both together: requested to go back, and not gone yet.</param>
public sealed record PaidPart(Guid PaymentId, Money TakenOff, Money Held, Money Promised);

/// <param name="Applied">To the new invoice.</param>
/// <param name="Held">What the registration has of the payment without an invoice from here on.</param>
public sealed record ReappliedPart(Guid PaymentId, Money Applied, Money Held);

/// <summary>
/// Divides what a registration had paid over its new invoice. A payment puts back at most what the registration had of it, less what is
/// promised back; the rest stays with the registration. What else is unapplied of the payment is somebody else's, and isn't touched.
/// </summary>
public static class Reapplication
{
    /// <param name="due">The total of the new invoice; zero where there is none.</param>
    /// <returns>A part for each of those given, in their order.</returns>
    public static IReadOnlyList<ReappliedPart> Of(Money due, IReadOnlyList<PaidPart> parts)
    {
        var left = due;
        var reapplied = new List<ReappliedPart>();
        foreach (var part in parts)
        {
            var had = part.TakenOff + part.Held;
            var applied = Money.Max(Money.Zero, Money.Min(left, had - part.Promised));
            left -= applied;
            reapplied.Add(new ReappliedPart(part.PaymentId, applied, had - applied));
        }

        return reapplied;
    }
}
