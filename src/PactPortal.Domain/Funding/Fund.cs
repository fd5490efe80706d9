namespace PactPortal.Domain.Funding;

/// <summary>
/// Money that somebody gives for the price of seats, over as many convenings as have a rule for it. Budget and balance change together with
/// an entry, by conditional update alone, and the balance never falls below zero.
/// </summary>
public sealed class Fund(string name, Money budget)
{
    public const int NameLength = 200;

    public Guid FundId { get; private set; } = Guid.CreateVersion7();

    public string Name { get; private set; } = name;

    /// <summary>Who gives it; null: not known.</summary>
    public string? Source { get; init; }

    /// <summary>The first day of its fiscal period; null: not known.</summary>
    public DateOnly? FiscalFrom { get; init; }

    /// <summary>The last day of its fiscal period, inclusive; null: not known.</summary>
    public DateOnly? FiscalThrough { get; init; }

    /// <summary>The allocation with all raises, less all lowerings.</summary>
    public Money Budget { get; private set; } = budget;

    /// <summary>What is left altogether, unspent reserves included.</summary>
    public Money Balance { get; private set; } = budget;

    /// <summary>Raised by everything that changes what a price could be computed from: balance, budget and each of its rules.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>What registrations have of it.</summary>
    public Money Committed => Budget - Balance;

    /// <exception cref="ArgumentException">The terms can't be had; <see cref="FundTerms.WhyNot"/> says why.</exception>
    public static Fund Of(FundTerms terms) =>
        terms.WhyNot().FirstOrDefault() is { } refusal
            ? throw new ArgumentException(refusal.Sentence, nameof(terms))
            : new Fund(terms.Name.Trim(), terms.Budget)
            {
                Source = string.IsNullOrWhiteSpace(terms.Source) ? null : terms.Source.Trim(),
                FiscalFrom = terms.FiscalFrom,
                FiscalThrough = terms.FiscalThrough,
            };

    /// <summary>
    /// Why the budget can't change like this now, or null: what is committed, or set aside for small counties, can't be taken away.
    /// </summary>
    /// <param name="setAside">Unspent reserves that stand, of all its rules.</param>
    public Refusal? WhyNot(FundAdjustment adjustment, Money setAside)
    {
        var most = Balance - setAside;
        return adjustment.Amount <= Money.Zero ? new Refusal("Enter by how much, in dollars.", nameof(FundAdjustment.Amount))
            : adjustment.Kind == FundEntryKind.Raise || adjustment.Amount <= most ? null
            : new Refusal(
                $"Of {Budget}, {Committed} is committed{(setAside.IsZero ? "" : $" and {setAside} is set aside for small counties")}. "
                + (most > Money.Zero ? $"The budget can be lowered by {most} at most." : "The budget can’t be lowered."),
                nameof(FundAdjustment.Amount));
    }
}
