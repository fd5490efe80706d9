namespace PactPortal.Domain.Billing;

/// <summary>What a payment pays of a registration.</summary>
/// <param name="Applied">To the registration, with an invoice or without one.</param>
/// <param name="Promised">Of what is applied: requested to go back, and not gone yet.</param>
/// <param name="Left">Of the whole payment, whoever it pays: neither promised back nor gone.</param>
public sealed record RefundablePart(Payment Payment, Money Applied, Money Promised, Money Left)
{
    /// <summary>At most what it pays of the registration and isn't promised yet.</summary>
    public Money Refundable => Money.Max(Money.Zero, Money.Min(Applied - Promised, Left));
}

/// <summary>Divides what a registration paid beyond what it owes over its payments: cards first, the latest first.</summary>
public static class RefundProposal
{
    /// <param name="owed">By the registration from here on.</param>
    /// <returns>Amounts above zero; together never above what was paid and isn't promised back yet.</returns>
    public static IReadOnlyList<(Payment Payment, Money Amount)> Of(Money owed, IReadOnlyList<RefundablePart> parts)
    {
        var left = Excess(owed, Money.Sum(parts.Select(part => part.Applied)), Money.Sum(parts.Select(part => part.Promised)));
        var proposed = new List<(Payment, Money)>();
        foreach (var part in parts.OrderBy(part => part.Payment.Means).ThenByDescending(part => part.Payment.RecordedAt))
        {
            var amount = Money.Min(left, part.Refundable);
            if (amount > Money.Zero)
            {
                proposed.Add((part.Payment, amount));
                left -= amount;
            }
        }

        return proposed;
    }

    /// <summary>What was paid beyond what is owed and isn't promised back yet; never below zero.</summary>
    public static Money Excess(Money owed, Money paid, Money promised) => Money.Max(Money.Zero, paid - promised - owed);
}
