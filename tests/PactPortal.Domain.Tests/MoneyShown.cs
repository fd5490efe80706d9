using System.Globalization;

namespace PactPortal.Domain.Tests;

public sealed class MoneyShown
{
    [Theory]
    [InlineData(0, "$0.00")]
    [InlineData(5, "$0.05")]
    [InlineData(121_000, "$1,210.00")]
    [InlineData(-30_000, "−$300.00")]
    [InlineData(-1, "−$0.01")]
    [InlineData(123_456_789_01, "$123,456,789.01")]
    public void Dollars_Amount_HasCentsCommasAndATrueMinus(long cents, string shown)
    {
        Assert.Equal(shown, MoneyFormat.Dollars(Some.Cents(cents)));
        Assert.Equal(shown, Some.Cents(cents).ToString());
    }

    [Theory]
    [InlineData(121_000, "1,210.00")]
    [InlineData(-30_000, "−300.00")]
    public void Plain_Amount_LeavesTheUnitToTheColumn(long cents, string shown)
    {
        Assert.Equal(shown, MoneyFormat.Plain(Some.Cents(cents)));
    }

    [Theory]
    [InlineData(29_500, "$295")]
    [InlineData(2_950, "$29.50")]
    [InlineData(1_200_000, "$12,000")]
    [InlineData(-10_000, "−$100")]
    public void Brief_Amount_ShowsCentsOnlyWhereThereAreSome(long cents, string shown)
    {
        Assert.Equal(shown, MoneyFormat.Brief(Some.Cents(cents)));
    }

    [Fact]
    public void Dollars_OnAMachineSetToGerman_StaysAmerican()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("$1,210.00", MoneyFormat.Dollars(Some.Cents(121_000)));
            Assert.Equal("1210.00", MoneyFormat.Typed(Some.Cents(121_000)));
            Assert.True(Money.TryParse("1,210.00", out _));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Sum_OverflowingAmounts_IsLoud()
    {
        Assert.Throws<OverflowException>(() => Some.Cents(long.MaxValue) + Some.Cents(1));
        Assert.Throws<OverflowException>(() => Some.Cents(long.MinValue) - Some.Cents(1));
        Assert.Throws<OverflowException>(() => Some.Cents(long.MaxValue) * 2);
    }
}
