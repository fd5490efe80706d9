namespace PactPortal.Domain.Billing;

/// <summary>
/// Divides a payment among invoices: first the parts that somebody named, then the others in the order given, each at most what is
/// open on it. A short payment leaves the last ones open; what is over stays unapplied.
/// </summary>
public static class Allocation
{
    /// <param name="invoices">By number; an invoice that is missing is none of this convening.</param>
    /// <returns>Shares above zero, in the order given.</returns>
    public static Outcome<IReadOnlyList<InvoiceShare>> Of(Money amount, IReadOnlyList<WantedInvoice> wanted, IReadOnlyDictionary<string, BillingDocument> invoices)
    {
        var refusals = wanted.Select(one => Why(one, invoices)).OfType<string>().ToList();
        if (wanted.GroupBy(one => one.Number).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            refusals.Add($"{twice.Key} is there twice. Name each invoice once.");
        }

        var named = Money.Sum(wanted.Select(one => one.Amount ?? Money.Zero));
        if (named > amount)
        {
            refusals.Add($"The parts add up to {named}, more than the {amount} that came.");
        }

        if (refusals.Count > 0)
        {
            return new Refusal(string.Join(' ', refusals), "Invoices");
        }

        var left = amount - named;
        var shares = new List<InvoiceShare>();
        foreach (var one in wanted)
        {
            var share = one.Amount ?? Money.Min(left, invoices[one.Number].Open);
            left -= one.Amount is null ? share : Money.Zero;
            if (share > Money.Zero)
            {
                shares.Add(new InvoiceShare(invoices[one.Number], share));
            }
        }

        return shares;
    }

    /// <summary>Why an invoice can't be paid, or null.</summary>
    public static string? Why(WantedInvoice wanted, IReadOnlyDictionary<string, BillingDocument> invoices) => invoices.GetValueOrDefault(wanted.Number) switch
    {
        null => $"{wanted.Number} is no invoice of this convening.",
        { IsCredited: true } => $"{wanted.Number} was credited: nothing is due on it.",
        { Open.IsZero: true } => $"{wanted.Number} has nothing open. Leave it out: what is over waits as unapplied cash.",
        var invoice when wanted.Amount > invoice.Open => $"{wanted.Number} has {invoice.Open} open, less than {wanted.Amount}.",
        _ => null,
    };
}
