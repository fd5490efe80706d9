namespace PactPortal.Domain.Tests;

public sealed class PercentRounds
{
    [Theory]
    [InlineData(5000, 1, 1)]
    [InlineData(5000, 3, 2)]
    [InlineData(5000, 5, 3)]
    [InlineData(5000, -1, -1)]
    [InlineData(5000, -5, -3)]
    [InlineData(1250, 4, 1)]
    [InlineData(1250, 3, 0)]
    [InlineData(1500, 47_700, 7155)]
    [InlineData(0, 47_700, 0)]
    [InlineData(10_000, 47_701, 47_701)]
    public void ShareOf_HalfACent_RoundsAwayFromZero(int basisPoints, long cents, long share)
    {
        Assert.Equal(Some.Cents(share), new Percent(basisPoints).ShareOf(Some.Cents(cents)));
    }

    [Fact]
    public void ShareOf_TwoTaxesTogether_RoundOnce()
    {
        var together = (new Percent(50) + new Percent(50)).ShareOf(Some.Cents(100));
        var apart = new Percent(50).ShareOf(Some.Cents(100)) * 2;

        Assert.Equal(Some.Cents(1), together);
        Assert.Equal(Some.Cents(2), apart);
    }

    [Theory]
    [InlineData(1200, "12.0")]
    [InlineData(1225, "12.25")]
    [InlineData(50, "0.5")]
    public void ToString_Percent_IsTheNumberWithoutItsSign(int basisPoints, string shown)
    {
        Assert.Equal(shown, new Percent(basisPoints).ToString());
    }
}
