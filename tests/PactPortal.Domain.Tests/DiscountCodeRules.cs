using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Tests;

public sealed class DiscountCodeRules
{
    private static readonly DateOnly First = new(2026, 9, 1);
    private static readonly DateOnly Last = new(2026, 9, 30);

    [Theory]
    [InlineData(" spring-26 ", "SPRING-26")]
    [InlineData("Spring–26", "SPRING-26")] // a dash as word processors make it
    [InlineData("spring 26", "SPRING26")]
    [InlineData(null, "")]
    public void Normalize_AsPeopleTypeIt_IsOneWriting(string? typed, string code) => Assert.Equal(code, DiscountCodeText.Normalize(typed));

    [Theory]
    [InlineData("ABC")]
    [InlineData("-ABCD")]
    [InlineData("ABCD-")]
    [InlineData("ÄBCD")]
    [InlineData("AB_CD")]
    [InlineData("A234567890123456789012345678901")]
    public void Check_WhatIsNoCode_IsRefused(string code) => Assert.NotNull(DiscountCodeText.Check(code));

    [Theory]
    [InlineData("2026-08-31", DiscountState.NotYet)]
    [InlineData("2026-09-01", DiscountState.Open)]
    [InlineData("2026-09-30", DiscountState.Open)]
    [InlineData("2026-10-01", DiscountState.Over)]
    public void State_AroundItsDays_IncludesBoth(string today, DiscountState state) =>
        Assert.Equal(state, Code().StateOn(DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Change_BelowWhatIsUsed_IsRefusedAndChangesNothing()
    {
        var code = Code(used: 4);

        var refusals = code.Change(code.Terms with { Uses = 3, UsesPerOrganization = 1 }, mostOfOneOrganization: 2);

        Assert.Equal([nameof(DiscountCode.Uses), nameof(DiscountCode.UsesPerOrganization)], refusals.Select(refusal => refusal.Field));
        Assert.Equal(10, code.Uses);
        Assert.Empty(code.Change(code.Terms with { Uses = 4, UsesPerOrganization = 2 }, mostOfOneOrganization: 2));
    }

    [Fact]
    public void Give_OnceASeatHasIt_IsRefused()
    {
        Assert.Null(Code().Give(Discount.Of(Percent.Of(10))));
        Assert.NotNull(Code(used: 1).Give(Discount.Of(Percent.Of(10))));
    }

    [Theory]
    [InlineData("10", 1000)]
    [InlineData("12.5 %", 1250)]
    [InlineData("100", 10000)]
    [InlineData("0", null)]
    [InlineData("100.01", null)]
    [InlineData("-5", null)]
    [InlineData("1.005", null)]
    [InlineData("1e1", null)]
    public void Percent_AsTyped_IsReadOrRefused(string typed, int? basisPoints) =>
        Assert.Equal(basisPoints, Percent.TryParse(typed, out var share) ? share.BasisPoints : null);

    /// <summary>A code as the database would load it after some of it was used.</summary>
    private static DiscountCode Code(int used = 0)
    {
        var code = new DiscountCode(Guid.CreateVersion7(), "SPRING-26", Discount.Of(Some.Cents(5000)), new DiscountTerms(First, Last, 10, 5, null, [], null), Some.September);
        typeof(DiscountCode).GetProperty(nameof(DiscountCode.Used))?.SetValue(code, used);
        return code;
    }
}
