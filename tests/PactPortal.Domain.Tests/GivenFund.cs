using PactPortal.Domain.Funding;

namespace PactPortal.Domain.Tests;

/// <summary>A fund, a rule for it, and what a county has of both.</summary>
internal sealed record GivenFund(Fund Fund, FundRule Rule, IReadOnlyList<string> ReserveCounties)
{
    public Money Balance => Fund.Balance;

    public Money Reserve => Rule.Reserve;

    public Money ReserveBalance => Rule.ReserveBalance;

    public static GivenFund Of(Money budget, FundRuleTerms terms, Fund? fund = null)
    {
        var given = new GivenFund(fund ?? new Fund("County registration offset", budget), new FundRule(Guid.CreateVersion7(), fund?.FundId ?? Guid.CreateVersion7()), terms.ReserveCounties);
        given.Rule.Set(terms);
        return given;
    }

    public RuleForCounty For(string countyCode, int seatsUsed = 0, Money setAsideElsewhere = default) =>
        new(Rule, Fund, ReserveCounties.Contains(countyCode), seatsUsed, setAsideElsewhere);

    public Money AvailableTo(string countyCode, DateTimeOffset at) => For(countyCode).AvailableAt(at);

    /// <summary>What the fund can do for a county.</summary>
    public OffsetStanding StandingOf(string countyCode, DateTimeOffset at, int seatsUsed = 0) => For(countyCode, seatsUsed).StandingAt(at);

    public FundShare Draw(string countyCode, Money amount, DateTimeOffset at) => For(countyCode).Draw(amount, 1, at);

    /// <summary>Both as the database would load them after some of it was drawn.</summary>
    public GivenFund WithLeft(Money balance, Money reserve)
    {
        typeof(Fund).GetProperty(nameof(Fund.Balance))?.SetValue(Fund, balance);
        typeof(FundRule).GetProperty(nameof(FundRule.ReserveBalance))?.SetValue(Rule, reserve);
        return this;
    }
}
