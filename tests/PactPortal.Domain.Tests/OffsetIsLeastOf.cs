using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Tests;

public sealed class OffsetIsLeastOf
{
    [Fact]
    public void Quote_FundHasPlenty_TakesThePerSeatAmount()
    {
        var quote = Some.Quote(standing: Some.Standing(available: 1_200_000));

        Assert.Equal(Some.Cents(-10000), quote.Offset);
        Assert.Equal(Some.Cents(19500), quote.Total);
    }

    [Fact]
    public void Quote_SeatOwesLessThanTheOffset_TakesWhatIsOwing()
    {
        var quote = Some.Quote(standing: Some.Standing(available: 1_200_000, perSeat: 50000));

        Assert.Equal(Some.Cents(-29500), quote.Offset);
        Assert.Equal(Money.Zero, quote.Total);
    }

    [Fact]
    public void Quote_FundIsAlmostEmpty_DrawsItsLastDollarsExactly()
    {
        var quote = Some.Quote(people: 3, standing: Some.Standing(available: 13_337));

        Assert.Equal([Some.Cents(10000), Some.Cents(3337), Money.Zero], quote.Seats.Select(seat => seat.Offset));
        Assert.Equal(2, quote.OffsetSeats);
    }

    [Fact]
    public void Quote_FundIsEmpty_LeavesNoOffsetLine()
    {
        var quote = Some.Quote(standing: Some.Standing(available: 0));

        Assert.Equal([LineKind.Registration], quote.Seats[0].Lines.Select(line => line.Kind));
        Assert.Equal(0, quote.OffsetSeats);
    }

    [Fact]
    public void Quote_FundIsShortOfAReserve_NeverChargesMore()
    {
        var quote = Some.Quote(standing: Some.Standing(available: -10000));

        Assert.Equal(Some.Cents(29500), quote.Total);
    }

    [Fact]
    public void Quote_TeamIsLargerThanTheCountysLimit_OffsetsTheFirstSeatsInTeamOrder()
    {
        var quote = Some.Quote(people: 7, standing: Some.Standing(available: 1_200_000));

        Assert.Equal([true, true, true, true, true, false, false], quote.Seats.Select(seat => !seat.Offset.IsZero));
        Assert.Equal(Some.Cents(7 * 29500 - 50000), quote.Total);
    }

    [Fact]
    public void Quote_CountyUsedSeatsBefore_OffsetsOnlyWhatIsLeft()
    {
        var quote = Some.Quote(people: 3, standing: Some.Standing(available: 1_200_000, seatsLeft: 1));

        Assert.Equal(1, quote.OffsetSeats);
    }

    [Fact]
    public void Quote_CountyUsedItsLastSeat_OffsetsNothing()
    {
        var quote = Some.Quote(standing: Some.Standing(available: 1_200_000, seatsLeft: 0));

        Assert.Equal(Money.Zero, quote.Offset);
    }

    [Fact]
    public void Quote_RateIsNotEligible_TakesNothingFromTheFund()
    {
        var quote = Some.Quote(rate: "partner", standing: Some.Standing(available: 1_200_000));

        Assert.Equal(Money.Zero, quote.Offset);
    }

    [Fact]
    public void Quote_SeatWithAnAward_SkipsTheOffsetAndLeavesItToTheNext()
    {
        var convening = Some.Impact2026();
        var rate = convening.Rate("pact-county");
        IReadOnlyList<SeatToPrice> seats = [.. Some.Seats(rate, 1, award: 12500), .. Some.Seats(rate, 1)];

        var quote = TeamQuote.For(convening, seats, [Some.Standing(available: 1_200_000, seatsLeft: 1)], Some.September);

        Assert.Equal([LineKind.Registration, LineKind.Scholarship], quote.Seats[0].Lines.Select(line => line.Kind));
        Assert.Equal(Some.Cents(10000), quote.Seats[1].Offset);
    }

    [Fact]
    public void Quote_IneligibleSeatStandsFirst_DoesNotUseUpTheCountysSeat()
    {
        var convening = Some.Impact2026();
        IReadOnlyList<SeatToPrice> seats = [.. Some.Seats(convening.Rate("student-lx"), 1), .. Some.Seats(convening.Rate("pact-county"), 1)];

        var quote = TeamQuote.For(convening, seats, [Some.Standing(available: 1_200_000, seatsLeft: 1)], Some.September);

        Assert.Equal([Money.Zero, Some.Cents(10000)], quote.Seats.Select(seat => seat.Offset));
    }

    [Fact]
    public void Quote_FreeSeatAtAnEligibleRate_DoesNotUseUpTheCountysSeat()
    {
        var convening = Some.Impact2026();
        var free = new Rate("free", "Free", RateEligibility.PactCounty, 9) { IsOffsetEligible = true };
        free.Price(convening.Tiers[0], Money.Zero);
        IReadOnlyList<SeatToPrice> seats = [.. Some.Seats(free, 1), .. Some.Seats(convening.Rate("pact-county"), 1)];

        var quote = TeamQuote.For(convening, seats, [Some.Standing(available: 1_200_000, seatsLeft: 1)], Some.September);

        Assert.Equal(Some.Cents(10000), quote.Seats[1].Offset);
    }
}
