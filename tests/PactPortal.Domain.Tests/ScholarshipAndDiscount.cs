using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Tests;

public sealed class ScholarshipAndDiscount
{
    [Fact]
    public void Quote_AwardIsLargerThanThePrice_StopsAtZero()
    {
        var quote = Quote("student-lx", award: 38000, discount: 0);

        Assert.Equal(Some.Cents(-12500), quote.Scholarship);
        Assert.Equal(Money.Zero, quote.Total);
    }

    [Fact]
    public void Quote_DiscountIsLargerThanWhatTheAwardLeaves_StopsAtZero()
    {
        var quote = Quote("pact-county", award: 29000, discount: 10000);

        Assert.Equal(Some.Cents(-29000), quote.Scholarship);
        Assert.Equal(Some.Cents(-500), quote.Discount);
        Assert.Equal(Money.Zero, quote.Total);
    }

    [Fact]
    public void Quote_NothingIsOwingAfterTheAward_LeavesNoDiscountLine()
    {
        var quote = Quote("student-lx", award: 12500, discount: 5000);

        Assert.Equal([LineKind.Registration, LineKind.Scholarship], quote.Seats[0].Lines.Select(line => line.Kind));
    }

    [Fact]
    public void Quote_OffsetThenDiscount_TakesThemInThatOrder()
    {
        var quote = Quote("pact-county", award: 0, discount: 25000);

        Assert.Equal([LineKind.Registration, LineKind.Offset, LineKind.Discount], quote.Seats[0].Lines.Select(line => line.Kind));
        Assert.Equal(Some.Cents(-19500), quote.Discount);
        Assert.Equal(Money.Zero, quote.Total);
    }

    [Fact]
    public void Quote_PartialAward_LeavesTheRestOwing()
    {
        var quote = Quote("pact-county", award: 20000, discount: 0);

        Assert.Equal(Money.Zero, quote.Offset);
        Assert.Equal(Some.Cents(9500), quote.Total);
    }

    [Fact]
    public void Quote_NegativeDiscount_NeverRaisesThePrice()
    {
        var quote = Quote("partner", award: 0, discount: -5000);

        Assert.Equal(Some.Cents(32500), quote.Total);
    }

    [Theory]
    [InlineData(1000, -1950)] // a tenth of what the offset leaves, not of the rate
    [InlineData(1, -2)] // 1.95 cents, rounded once
    [InlineData(10000, -19500)]
    public void Quote_AShareAfterTheOffset_IsOfWhatIsStillOwing(int basisPoints, long discount)
    {
        var quote = Quote("pact-county", 0, Discount.Of(new Percent(basisPoints)));

        Assert.Equal(Some.Cents(discount), quote.Discount);
        Assert.Equal(Some.Cents(19500 + discount), quote.Total);
    }

    [Fact]
    public void Quote_FewerUsesThanSeats_GoToThePeopleInTeamOrder()
    {
        var convening = Some.Impact2026();
        var seats = Some.Seats(convening.Rate("partner"), 3);

        var quote = TeamQuote.For(convening, seats, [], Some.September, new DiscountStanding("SPRING-26", Discount.Of(Some.Cents(5000)), 2, []));

        Assert.Equal([Some.Cents(27500), Some.Cents(27500), Some.Cents(32500)], quote.Seats.Select(seat => seat.Total));
    }

    [Fact]
    public void Lines_OfARegistration_SayRateAndTier()
    {
        var quote = Quote("partner", award: 0, discount: 0);

        Assert.Equal("partner, early bird", quote.Seats[0].Lines[0].Label);
    }

    private static TeamQuote Quote(string rate, long award, long discount) => Quote(rate, award, Discount.Of(Some.Cents(discount)));

    private static TeamQuote Quote(string rate, long award, Discount discount)
    {
        var convening = Some.Impact2026();
        return TeamQuote.For(convening, Some.Seats(convening.Rate(rate), 1, award), [Some.Standing(1_200_000)], Some.September, new DiscountStanding("SPRING-26", discount, 1, []));
    }
}
