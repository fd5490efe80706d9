using System.Text.RegularExpressions;

namespace PactPortal.Domain.Billing;

/// <summary>A row of a bank's file and the invoice it pays, or why it pays none.</summary>
/// <param name="Applied">The rest of the row waits as unapplied cash.</param>
/// <param name="Why">Why it can't be recorded, or null.</param>
/// <param name="IsDone">It was recorded with another file.</param>
public sealed record BankMatch(BankRow Row, BillingDocument? Invoice, Money Applied, string? Why, bool IsDone)
{
    public Money Over => Row.Amount - Applied;

    /// <summary>The numbers of invoices that a reference names, as documents have them; banks change case and lose hyphens.</summary>
    /// <param name="prefix">"PACT26-".</param>
    public static IReadOnlyList<string> NumbersIn(string reference, string prefix) =>
        [
            .. Regex.Matches(reference, $@"(?<![A-Za-z0-9]){Regex.Escape(prefix.TrimEnd('-'))}[\s\-]?([0-9]{{5,9}})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
                .Select(match => prefix + match.Groups[1].Value).Distinct(),
        ];

    /// <summary>Goes through the rows in order; what one applies is no longer open to the next.</summary>
    /// <param name="invoices">By number.</param>
    /// <param name="done">Keys of rows that were recorded.</param>
    public static IReadOnlyList<BankMatch> Of(
        IEnumerable<BankRow> rows, string prefix, Guid conveningId, IReadOnlyDictionary<string, BillingDocument> invoices, IReadOnlySet<Guid> done)
    {
        var open = invoices.Values.ToDictionary(invoice => invoice.Number, invoice => invoice.Open);
        return [.. rows.Select(row => done.Contains(row.Key(conveningId)) ? new BankMatch(row, null, Money.Zero, null, IsDone: true) : Match(row))];

        BankMatch Match(BankRow row)
        {
            var (invoice, why) = NumbersIn(row.Reference, prefix) switch
            {
                [] => (null, $"No invoice number is in the reference, such as {BillingDocument.NumberOf(prefix, BillingDocumentKind.Invoice, 12)}."),
                [var number] => (invoices.GetValueOrDefault(number), Allocation.Why(new WantedInvoice(number, null), invoices)),
                _ => (null, "Several invoices are named. Record this payment by hand, where each gets its part."),
            };
            why ??= invoice is not null && open[invoice.Number].IsZero ? $"{invoice.Number} is paid by a row above." : null;
            if (why is not null || invoice is null)
            {
                return new BankMatch(row, invoice, Money.Zero, why, IsDone: false);
            }

            var applied = Money.Min(row.Amount, open[invoice.Number]);
            open[invoice.Number] -= applied;
            return new BankMatch(row, invoice, applied, null, IsDone: false);
        }
    }
}
