using PactPortal.Domain.Funding;
using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Tests;

/// <summary>A convening that draws on one fund after another.</summary>
public sealed class SeveralFunds
{
    private static readonly Guid First = Guid.CreateVersion7();
    private static readonly Guid Second = Guid.CreateVersion7();
    private static readonly Guid Third = Guid.CreateVersion7();

    [Fact]
    public void Quote_BothHaveMoney_DrawsOnTheFirstAlone()
    {
        var quote = Quote(2, Standing(First, 50_000), Standing(Second, 50_000));

        Assert.Equal([new OffsetDraw(First, Some.Cents(20_000), Seats: 2)], quote.Draws);
    }

    [Fact]
    public void Quote_TheOtherOrder_DrawsOnTheOther() =>
        Assert.Equal([Second], Quote(2, Standing(Second, 50_000), Standing(First, 50_000)).Draws.Select(draw => draw.FundRuleId));

    [Fact]
    public void Quote_FirstRunsOutWithinASeat_DividesItAndKeepsOneLine()
    {
        var quote = Quote(3, Standing(First, 15_000), Standing(Second, 50_000));

        Assert.Equal([new OffsetDraw(First, Some.Cents(15_000), 2), new OffsetDraw(Second, Some.Cents(15_000), 2)], quote.Draws);
        Assert.All(quote.Seats, seat => Assert.Equal([LineKind.Registration, LineKind.Offset], seat.Lines.Select(line => line.Kind)));
        Assert.All(quote.Seats, seat => Assert.Equal(Some.Cents(10_000), seat.Offset));
    }

    [Fact]
    public void Quote_FirstIsDrawnToTheCent_LeavesTheSeatUndivided() =>
        Assert.Equal([new OffsetDraw(First, Some.Cents(10_000), 1), new OffsetDraw(Second, Some.Cents(10_000), 1)], Quote(2, Standing(First, 10_000), Standing(Second, 50_000)).Draws);

    [Fact]
    public void Quote_SeatIsDividedOverAFundThatPaysLess_GetsNoMoreThanThatFundsAmount()
    {
        var quote = Quote(2, Standing(First, 13_000), Standing(Second, 50_000, perSeat: 8_000));

        Assert.Equal([Some.Cents(10_000), Some.Cents(8_000)], quote.Seats.Select(seat => seat.Offset));
        Assert.Equal([new OffsetDraw(First, Some.Cents(13_000), 2), new OffsetDraw(Second, Some.Cents(5_000), 1)], quote.Draws);
    }

    [Fact]
    public void Quote_FirstPaysASeatInFull_AddsNothingOfASecondThatPaysMore() =>
        Assert.Equal([new OffsetDraw(First, Some.Cents(10_000), 1)], Quote(1, Standing(First, 50_000), Standing(Second, 50_000, perSeat: 20_000)).Draws);

    [Fact]
    public void Quote_CountyUsedItsSeatsOfTheFirst_GoesOnWithTheSecondsOwnLimit()
    {
        var quote = Quote(5, Standing(First, 90_000, seatsLeft: 2), Standing(Second, 90_000, seatsLeft: 1));

        Assert.Equal([new OffsetDraw(First, Some.Cents(20_000), 2), new OffsetDraw(Second, Some.Cents(10_000), 1)], quote.Draws);
        Assert.Equal([true, true, true, false, false], quote.Seats.Select(seat => !seat.Offset.IsZero));
    }

    [Fact]
    public void Quote_OneOfTheMiddleIsEmpty_IsPassedOver() =>
        Assert.Equal([First, Third], Quote(1, Standing(First, 4_000), Standing(Second, 0), Standing(Third, 50_000)).Draws.Select(draw => draw.FundRuleId));

    [Fact]
    public void Quote_OnlyAReserveIsLeftOfTheFirst_SmallCountiesDrawItAndOthersTheSecond()
    {
        var first = Some.Fund().WithLeft(Some.Cents(30_000), reserve: Some.Cents(30_000));
        var second = GivenFund.Of(Some.Cents(50_000), new FundRuleTerms(2, Some.Cents(10_000), 5));

        TeamQuote Of(string county) => Quote(1, first.StandingOf(county, Some.September), second.StandingOf(county, Some.September));

        Assert.Equal([first.Rule.FundRuleId], Of(Some.Alpine).Draws.Select(draw => draw.FundRuleId));
        Assert.Equal([second.Rule.FundRuleId], Of(Some.Fresno).Draws.Select(draw => draw.FundRuleId));
    }

    [Fact]
    public void AvailableAt_AnotherConveningSetAsideOfTheFund_IsWithoutIt() =>
        Assert.Equal(Some.Cents(20_000), Some.Fund().WithLeft(Some.Cents(50_000), reserve: Money.Zero).For(Some.Alpine, setAsideElsewhere: Some.Cents(30_000)).AvailableAt(Some.September));

    [Fact]
    public void DrawsAt_ItsEnd_NotAnyMore()
    {
        var rule = GivenFund.Of(Some.Cents(50_000), new FundRuleTerms(1, Some.Cents(10_000), 5) { EndsAt = Some.EarlyBirdEnds }).Rule;

        Assert.Equal((true, false), (rule.DrawsAt(Some.EarlyBirdEnds.AddTicks(-1)), rule.DrawsAt(Some.EarlyBirdEnds)));
    }

    [Fact]
    public void Offset_OfSeveralFunds_IsOfAllThatDrawAndSaysWhatASeatGetsNow()
    {
        var first = GivenFund.Of(Some.Cents(100_000), new FundRuleTerms(1, Some.Cents(10_000), 5)).WithLeft(Money.Zero, Money.Zero);
        var second = GivenFund.Of(Some.Cents(50_000), new FundRuleTerms(2, Some.Cents(5_000), 3));
        var ended = GivenFund.Of(Some.Cents(70_000), new FundRuleTerms(3, Some.Cents(7_000), 2) { EndsAt = Some.September });

        var offset = ConveningOffset.Of([(ended.Rule, ended.Fund), (second.Rule, second.Fund), (first.Rule, first.Fund)], Some.September);

        Assert.Equal((Some.Cents(5_000), 8, 10, 20), (offset?.PerSeat, offset?.SeatsPerCounty, offset?.SeatsLeft, offset?.SeatsInBudget));
        Assert.Null(ConveningOffset.Of([(ended.Rule, ended.Fund)], Some.September));
    }

    [Fact]
    public void TryForSeat_TheFundsHaveIt_DividesItAndWithoutTheLastCentNot()
    {
        var (enough, short1) = (new OffsetShares([Standing(First, 4_000), Standing(Second, 6_000)]), new OffsetShares([Standing(First, 4_000), Standing(Second, 5_999)]));

        Assert.True(enough.TryForSeat(Some.Cents(10_000)));
        Assert.Equal([Some.Cents(4_000), Some.Cents(6_000)], enough.Draws.Select(draw => draw.Amount));
        Assert.False(short1.TryForSeat(Some.Cents(10_000)));
    }

    private static TeamQuote Quote(int people, params OffsetStanding[] standings)
    {
        var convening = Some.Impact2026();
        return TeamQuote.For(convening, Some.Seats(convening.Rate("pact-county"), people), standings, Some.September);
    }

    private static OffsetStanding Standing(Guid rule, long available, int seatsLeft = 5, long perSeat = 10_000) => Some.Standing(available, seatsLeft, perSeat) with { FundRuleId = rule };
}
