namespace PactPortal.Domain.Tests;

public sealed class MoneyTyped
{
    [Theory]
    [InlineData("1000", 100_000)]
    [InlineData("1,000.00", 100_000)]
    [InlineData("1,234,567.89", 123_456_789)]
    [InlineData("$1,000.00", 100_000)]
    [InlineData("$ 29.5", 2950)]
    [InlineData("  29.50  ", 2950)]
    [InlineData("\t29.50\t", 2950)]
    [InlineData("0", 0)]
    [InlineData("0.01", 1)]
    [InlineData(".5", 50)]
    [InlineData("5.", 500)]
    [InlineData("007", 700)]
    [InlineData("10,000,000.00", 1_000_000_000)]
    public void TryParse_WhatPeopleType_IsRead(string typed, long cents)
    {
        Assert.True(Money.TryParse(typed, out var amount));
        Assert.Equal(Some.Cents(cents), amount);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\t")]
    [InlineData("$")]
    [InlineData(".")]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("−5")]
    [InlineData("-$5")]
    [InlineData("$-5")]
    [InlineData("(5)")]
    [InlineData("1e5")]
    [InlineData("1.234")]
    [InlineData("1.230")]
    [InlineData("1.2.3")]
    [InlineData("1,00")]
    [InlineData("1,0000")]
    [InlineData("1000,000")]
    [InlineData(",100")]
    [InlineData("100,")]
    [InlineData("1,,000")]
    [InlineData("1.000,00")]
    [InlineData("1 000")]
    [InlineData("1\t000")]
    [InlineData("$$5")]
    [InlineData("5$")]
    [InlineData("5 USD")]
    [InlineData("five")]
    [InlineData("0x10")]
    [InlineData("١٢٣")]
    [InlineData("１２３")]
    [InlineData("10000000.01")]
    [InlineData("99999999999999999999")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("99999999999999999999999999999999999999999999")]
    [InlineData("0.0000000000000000000000000000000000000001")]
    public void TryParse_AnythingElse_IsRefused(string? typed)
    {
        Assert.False(Money.TryParse(typed, out var amount));
        Assert.Equal(Money.Zero, amount);
    }

    [Fact]
    public void TryParse_WhatAFieldShows_IsReadBack()
    {
        var amount = Some.Cents(123_456);

        Assert.True(Money.TryParse(MoneyFormat.Typed(amount), out var typed));
        Assert.Equal(amount, typed);
    }
}
