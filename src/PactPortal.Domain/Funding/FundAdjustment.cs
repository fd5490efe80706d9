namespace PactPortal.Domain.Funding;

/// <summary>A change of a fund's budget, and which way.</summary>
public sealed record FundAdjustment
{
    private FundAdjustment(FundEntryKind kind, Money amount) => (Kind, Amount) = (kind, amount);

    /// <summary>Raise or lower.</summary>
    public FundEntryKind Kind { get; }

    /// <summary>By how much; positive.</summary>
    public Money Amount { get; }

    /// <summary>What it adds to budget and balance.</summary>
    public Money Change => Kind == FundEntryKind.Raise ? Amount : -Amount;

    public static FundAdjustment Raise(Money amount) => new(FundEntryKind.Raise, amount);

    public static FundAdjustment Lower(Money amount) => new(FundEntryKind.Lower, amount);
}
