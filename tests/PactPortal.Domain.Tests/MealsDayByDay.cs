using PactPortal.Domain.Convenings;
using PactPortal.Domain.Letters;

namespace PactPortal.Domain.Tests;

public sealed class MealsDayByDay
{
    [Fact]
    public void For_ThreeNights_PaysFirstAndLastDayAtTheirOwnRateAndDeductsInFull()
    {
        Assert.Equal(
            [("2026-12-07", 5100L, 0L), ("2026-12-08", 6800L, 1900L), ("2026-12-09", 6800L, 3500L), ("2026-12-10", 5100L, 1600L)],
            Days(nights: 3));
    }

    [Fact]
    public void For_TwoNights_DeductsTheProvidedMealInFullOnAFirstDayToo()
    {
        Assert.Equal(
            [("2026-12-08", 5100L, 1900L), ("2026-12-09", 6800L, 3500L), ("2026-12-10", 5100L, 1600L)],
            Days(nights: 2));
    }

    [Fact]
    public void For_OneNight_HasAFirstAndALastDay()
    {
        Assert.Equal([("2026-12-09", 5100L, 3500L), ("2026-12-10", 5100L, 1600L)], Days(nights: 1));
    }

    [Fact]
    public void For_FourNights_StartsTwoDaysBeforeTheConvening()
    {
        Assert.Equal(
            [("2026-12-06", 5100L, 0L), ("2026-12-07", 6800L, 0L), ("2026-12-08", 6800L, 1900L), ("2026-12-09", 6800L, 3500L), ("2026-12-10", 5100L, 1600L)],
            Days(nights: 4));
    }

    [Fact]
    public void For_NoNight_HasNoDays()
    {
        Assert.Empty(Days(nights: 0));
    }

    [Fact]
    public void For_EveryMealProvided_LeavesTheIncidentalsOnAFullDay()
    {
        IReadOnlyList<MealsProvided> all = [new(Some.Day("2026-12-09"), [Meal.Breakfast, Meal.Lunch, Meal.Dinner])];

        var day = MealsByDay.For(Some.Day("2026-12-10"), 2, Some.Meals(), all)[1];

        Assert.Equal(Some.Cents(500), day.Net);
    }

    [Fact]
    public void For_EveryMealProvidedOnALastDay_NeverGoesBelowZero()
    {
        IReadOnlyList<MealsProvided> all = [new(Some.Day("2026-12-10"), [Meal.Breakfast, Meal.Lunch, Meal.Dinner])];

        var day = MealsByDay.For(Some.Day("2026-12-10"), 2, Some.Meals(), all)[2];

        Assert.Equal((Some.Cents(5100), Money.Zero), (day.Deduction, day.Net));
    }

    private static IEnumerable<(string Date, long Allowance, long Deduction)> Days(int nights) =>
        MealsByDay.For(Some.Day("2026-12-10"), nights, Some.Meals(), Some.MealsProvided())
            .Select(day => (day.Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture), day.Allowance.Cents, day.Deduction.Cents));
}
