using PactPortal.Domain.Convenings;

namespace PactPortal.Domain.Tests;

public sealed class TravelRatesAreDated
{
    private static readonly TravelReference Reference = new()
    {
        Mileage =
        [
            new MileageRate(Some.Day("2025-01-01"), Some.Day("2025-12-31"), 700, "CalHR"),
            new MileageRate(Some.Day("2026-01-01"), Some.Day("2026-12-31"), 725, "IRS"),
        ],
        Meals =
        [
            new MealRate(Some.Day("2024-10-01"), Some.Day("2026-09-30"), Some.Cents(6800), Some.Cents(5100), Money.Zero, Money.Zero, Money.Zero, "GSA", ToBeConfirmed: false),
            new MealRate(Some.Day("2026-10-01"), null, Some.Cents(6800), Some.Cents(5100), Money.Zero, Money.Zero, Money.Zero, "Carried forward", ToBeConfirmed: true),
        ],
    };

    [Theory]
    [InlineData("2024-12-31", null)]
    [InlineData("2025-12-31", 700)]
    [InlineData("2026-01-01", 725)]
    [InlineData("2026-12-31", 725)]
    [InlineData("2027-04-14", null)]
    public void MileageOn_Day_IsTheRateOfThatDayOrUnknown(string day, int? mills)
    {
        Assert.Equal(mills, Reference.MileageOn(Some.Day(day))?.Mills);
    }

    [Theory]
    [InlineData("2026-09-30", false)]
    [InlineData("2026-10-01", true)]
    [InlineData("2030-01-01", true)]
    public void MealsOn_DayOfACarriedRate_SaysItMustBeConfirmed(string day, bool isToBeConfirmed)
    {
        Assert.Equal(isToBeConfirmed, Reference.MealsOn(Some.Day(day))?.ToBeConfirmed);
    }

    [Fact]
    public void MealsOn_ConveningWithoutReference_IsUnknown()
    {
        Assert.Null(TravelReference.None.MealsOn(Some.Day("2027-04-14")));
        Assert.Null(TravelReference.None.MileageOn(Some.Day("2027-04-14")));
    }
}
