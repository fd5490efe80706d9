using PactPortal.Domain.Convenings;

namespace PactPortal.Domain.Tests;

public sealed class RefundRules
{
    [Theory]
    [InlineData(10_000, 3500, "a full refund, less $35 a person")]
    [InlineData(10_000, 0, "a full refund")]
    [InlineData(5_000, 0, "a half refund")]
    [InlineData(7_500, 1000, "a 75 percent refund, less $10 a person")]
    [InlineData(1_250, 0, "a 12.5 percent refund")]
    [InlineData(8_000, 0, "an 80 percent refund")]
    [InlineData(1_100, 0, "an 11 percent refund")]
    [InlineData(1_850, 0, "an 18.5 percent refund")]
    [InlineData(800, 0, "an 8 percent refund")]
    [InlineData(0, 0, "no refund")]
    [InlineData(0, 3500, "no refund")]
    public void Of_Band_SaysWhatComesBack(int basisPoints, long fee, string words)
    {
        var band = new CancellationBand(null, new Percent(basisPoints), Some.Cents(fee));

        Assert.Equal(words, RefundWords.Of(band));
    }
}
