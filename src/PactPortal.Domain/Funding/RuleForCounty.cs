namespace PactPortal.Domain.Funding;

/// <summary>A rule and its fund as they stand for one county.</summary>
/// <param name="IsSmall">The rule's reserve is for this county.</param>
/// <param name="SeatsUsed">Of the county, by this rule.</param>
/// <param name="SetAsideElsewhere">Unspent reserves of other rules of the fund that stand: nobody of this convening can have them.</param>
public sealed record RuleForCounty(FundRule Rule, Fund Fund, bool IsSmall, int SeatsUsed, Money SetAsideElsewhere)
{
    /// <summary>
    /// What the county could draw at an instant: the reserve too for a small one, all but the unspent reserve for others.
    /// </summary>
    public Money AvailableAt(DateTimeOffset at) =>
        Fund.Balance - SetAsideElsewhere - (Rule.ReserveStandsAt(at) && !IsSmall ? Rule.ReserveBalance : Money.Zero);

    /// <summary>What the rule could still do for the county.</summary>
    public OffsetStanding StandingAt(DateTimeOffset at) =>
        new(Rule.PerSeat, Math.Max(0, Rule.SeatsPerCounty - SeatsUsed), AvailableAt(at)) { FundRuleId = Rule.FundRuleId };

    /// <summary>Which part of a draw comes out of the reserve: small counties draw it first.</summary>
    public FundShare Draw(Money amount, int seats, DateTimeOffset at) =>
        new(amount, Rule.ReserveStandsAt(at) && IsSmall ? Money.Min(amount, Rule.ReserveBalance) : Money.Zero, seats);
}
