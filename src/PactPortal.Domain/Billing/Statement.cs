namespace PactPortal.Domain.Billing;

/// <summary>A payer's account over a period: what was owed before, what changed, what is owed after.</summary>
/// <param name="From">The first day.</param>
/// <param name="Through">The last day, itself included; days in California.</param>
/// <param name="Lines">Oldest first.</param>
/// <param name="Name">Of the payer.</param>
/// <param name="IsOfPerson">The payer is a person without an organization.</param>
public sealed record Statement(
    string Name, bool IsOfPerson, DateOnly From, DateOnly Through, Money Opening, IReadOnlyList<StatementLine> Lines)
{
    public Money Closing => Opening + Money.Sum(Lines.Select(line => line.Amount));

    public Money Charged => Money.Sum(Lines.Where(line => line.Amount > Money.Zero).Select(line => line.Amount));

    public Money Settled => Money.Sum(Lines.Where(line => line.Amount < Money.Zero).Select(line => line.Amount));

    /// <summary>Each line with the balance after it.</summary>
    public IEnumerable<(StatementLine Line, Money Balance)> Running()
    {
        var balance = Opening;
        foreach (var line in Lines)
        {
            balance += line.Amount;
            yield return (line, balance);
        }
    }

    /// <summary>Puts a ledger together as a fiscal office reads it: a team's price is one line, as its invoice says it.</summary>
    /// <param name="entries">Of the period.</param>
    public static IReadOnlyList<StatementLine> LinesOf(
        IEnumerable<StatementEntry> entries, IReadOnlyDictionary<(string Reference, DateTimeOffset At), string> documents) =>
    [
        .. entries.GroupBy(entry => (entry.Reference, entry.At, Label: entry.IsPrice ? null : entry.Label))
            .Select(group => new StatementLine(
                group.Key.At, group.Key.Reference,
                group.Key.Label ?? documents.GetValueOrDefault((group.Key.Reference, group.Key.At)) ?? "Registration",
                Money.Sum(group.Select(entry => entry.Amount))))
            .OrderBy(line => line.At).ThenBy(line => line.Reference, StringComparer.Ordinal)
            .ThenBy(line => line.What, StringComparer.Ordinal),
    ];
}

/// <param name="Amount">What raises the debt is positive.</param>
public sealed record StatementLine(DateTimeOffset At, string Reference, string What, Money Amount);

/// <param name="IsPrice">Part of a team's price rather than of its settlement.</param>
public sealed record StatementEntry(DateTimeOffset At, string Reference, string Label, bool IsPrice, Money Amount);
