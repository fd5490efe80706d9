using PactPortal.Domain.Funding;

namespace PactPortal.Domain.Tests;

public sealed class SmallCountyReserve
{
    private static readonly DateTimeOffset LastSecond = Some.EarlyBirdEnds.AddSeconds(-1);

    [Fact]
    public void SetAside_AQuarter_KeepsAQuarterOfTheBudget()
    {
        var fund = Some.Fund(budget: 1_200_000);

        Assert.Equal(Some.Cents(300_000), fund.Reserve);
        Assert.Equal(Some.Cents(300_000), fund.ReserveBalance);
        Assert.Equal(Some.Cents(1_200_000), fund.Balance);
    }

    [Fact]
    public void AvailableTo_OtherCountyWhileTheReserveStands_IsTheBalanceLessTheUnspentReserve()
    {
        var fund = Some.Fund().WithLeft(Some.Cents(350_000), reserve: Some.Cents(300_000));

        Assert.Equal(Some.Cents(50_000), fund.AvailableTo(Some.Fresno, LastSecond));
    }

    [Fact]
    public void AvailableTo_SmallCountyWhileTheReserveStands_IsAllThatIsLeft()
    {
        var fund = Some.Fund().WithLeft(Some.Cents(350_000), reserve: Some.Cents(300_000));

        Assert.Equal(Some.Cents(350_000), fund.AvailableTo(Some.Alpine, LastSecond));
    }

    [Fact]
    public void AvailableTo_OtherCountyAtTheInstantTheReserveEnds_IsAllThatIsLeft()
    {
        var fund = Some.Fund().WithLeft(Some.Cents(350_000), reserve: Some.Cents(300_000));

        Assert.Equal(Some.Cents(350_000), fund.AvailableTo(Some.Fresno, Some.EarlyBirdEnds));
        Assert.False(fund.Rule.ReserveStandsAt(Some.EarlyBirdEnds));
        Assert.True(fund.Rule.ReserveStandsAt(LastSecond));
    }

    [Fact]
    public void Quote_OnlyTheReserveIsLeft_OtherCountyPaysInFullAndASmallOneDoesNot()
    {
        var fund = Some.Fund().WithLeft(Some.Cents(300_000), reserve: Some.Cents(300_000));

        var other = Some.Quote(standing: fund.StandingOf(Some.Fresno, LastSecond), at: LastSecond);
        var small = Some.Quote(standing: fund.StandingOf(Some.Alpine, LastSecond), at: LastSecond);

        Assert.Equal(Some.Cents(29500), other.Total);
        Assert.Equal(Some.Cents(19500), small.Total);
    }

    [Fact]
    public void Draw_SmallCountyWhileTheReserveStands_DrawsTheReserveFirst()
    {
        var draw = Some.Fund().Draw(Some.Alpine, Some.Cents(50_000), LastSecond);

        Assert.Equal(new FundShare(Some.Cents(50_000), FromReserve: Some.Cents(50_000), Seats: 1), draw);
    }

    [Fact]
    public void Draw_MoreThanTheReserveHolds_DrawsTheRestFromTheRest()
    {
        var fund = Some.Fund().WithLeft(Some.Cents(500_000), reserve: Some.Cents(13_337));

        var draw = fund.Draw(Some.Alpine, Some.Cents(50_000), LastSecond);

        Assert.Equal(Some.Cents(13_337), draw.FromReserve);
    }

    [Fact]
    public void Draw_OtherCounty_NeverTouchesTheReserve()
    {
        var draw = Some.Fund().Draw(Some.Fresno, Some.Cents(50_000), LastSecond);

        Assert.Equal(Money.Zero, draw.FromReserve);
    }

    [Fact]
    public void Draw_SmallCountyAfterTheReserveEnded_DrawsLikeEverybody()
    {
        var draw = Some.Fund().Draw(Some.Alpine, Some.Cents(50_000), Some.EarlyBirdEnds);

        Assert.Equal(Money.Zero, draw.FromReserve);
    }

    [Fact]
    public void AvailableTo_FundWithoutAReserve_IsTheBalance()
    {
        var fund = GivenFund.Of(Some.Cents(40_000), new FundRuleTerms(DrawOrder: 1, Some.Cents(10_000), SeatsPerCounty: 5));

        Assert.Equal(Some.Cents(40_000), fund.AvailableTo(Some.Fresno, LastSecond));
        Assert.False(fund.Rule.ReserveStandsAt(LastSecond));
    }

    [Fact]
    public void SeatsInBudget_LastSeatOnlyPartlyPaid_CountsWholeSeats()
    {
        var fund = Some.Fund().WithLeft(Some.Cents(19_999), reserve: Money.Zero);

        var offset = ConveningOffset.Of([(fund.Rule, fund.Fund)], LastSecond);

        Assert.Equal((120, 1), (offset?.SeatsInBudget, offset?.SeatsLeft));
    }
}
