using System.Text.Json.Serialization;
using PactPortal.Domain.Convenings;

namespace PactPortal.Domain.Letters;

/// <summary>One person's meals on one day of travel: the allowance, and what the convening serves and the county doesn't claim.</summary>
public sealed record MealsByDay(
    [property: JsonPropertyName("date")] DateOnly Date,
    [property: JsonPropertyName("allowance")] Money Allowance,
    [property: JsonPropertyName("provided")] IReadOnlyList<Meal> Provided,
    [property: JsonPropertyName("deduction")] Money Deduction)
{
    public Money Net => Allowance - Deduction;

    /// <summary>
    /// Days of travel end on the convening's last day and are one more than the nights; without a night away there are none.
    /// The first and the last are paid at their own rate. A provided meal is deducted at its full value also then
    /// (Federal Travel Regulation 301-11.18), never below zero for the day.
    /// </summary>
    public static IReadOnlyList<MealsByDay> For(DateOnly lastDay, int nights, MealAllowance allowance, IReadOnlyList<MealsProvided> provided)
    {
        if (nights == 0)
        {
            return [];
        }

        var days = new List<MealsByDay>();
        for (var date = lastDay.AddDays(-nights); date <= lastDay; date = date.AddDays(1))
        {
            var full = date != lastDay && date != lastDay.AddDays(-nights);
            var amount = full ? allowance.FullDay : allowance.FirstOrLastDay;
            var served = provided.FirstOrDefault(day => day.Date == date)?.Meals ?? [];
            days.Add(new MealsByDay(date, amount, served, Money.Min(amount, Money.Sum(served.Select(allowance.ValueOf)))));
        }

        return days;
    }
}
