namespace PactPortal.Domain.Funding;

/// <summary>What a fund is made with.</summary>
/// <param name="Name">As pages and papers name it.</param>
/// <param name="Budget">At the start; raised and lowered afterwards.</param>
public sealed record FundTerms(string Name, Money Budget)
{
    /// <summary>Who gives it; null: not known.</summary>
    public string? Source { get; init; }

    /// <summary>First and last day of the fiscal period it is for; both null: not known.</summary>
    public DateOnly? FiscalFrom { get; init; }

    /// <summary>Inclusive.</summary>
    public DateOnly? FiscalThrough { get; init; }

    /// <summary>Why no fund can be made with this; empty where one can.</summary>
    public IEnumerable<Refusal> WhyNot()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > Fund.NameLength)
        {
            yield return new Refusal($"Enter a name of at most {Fund.NameLength} characters.", nameof(Name));
        }

        if (Budget <= Money.Zero)
        {
            yield return new Refusal("Enter the budget, in dollars.", nameof(Budget));
        }

        if (Source is { Length: > Fund.NameLength })
        {
            yield return new Refusal($"Name the source in at most {Fund.NameLength} characters.", nameof(Source));
        }

        if (FiscalFrom is null != FiscalThrough is null || FiscalFrom > FiscalThrough)
        {
            yield return new Refusal("Enter the first and the last day of the fiscal period, or neither.", nameof(FiscalThrough));
        }
    }
}
