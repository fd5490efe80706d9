using System.Globalization;

namespace PactPortal.Domain.Convenings.Changes;

internal static class RateRules
{
    private const int LongestCode = 40;
    private const int LongestName = 200;
    private const int LongestAudience = 400;

    public static void Check(RatesAndTiersChange wanted, Convening convening, ConveningUse use, SectionRefusals refusals)
    {
        foreach (var (rate, at) in wanted.Rates.Select((rate, at) => (rate, at)))
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"Rates[{at}]");
            refusals.When(wanted.Rates.Take(at)
                .Any(other => other.Code == rate.Code), $"{field}.Code", "Another rate has this code. Enter another one.");
            CheckOne(rate, field, wanted.Tiers, convening, refusals);
        }

        foreach (var used in convening.Rates.Where(rate => use.Rates.Contains(rate.RateId)))
        {
            if (wanted.Rates.FirstOrDefault(rate => rate.Code == used.Code) is not { } kept)
            {
                refusals.Refuse(
                    nameof(wanted.Rates), $"People have or had the rate “{used.Name}”. It stays; close it, and nobody new has it.");
                continue;
            }

            // The seats that people have are on its days: pools would say other numbers than are taken, and the
            // record of who left another seat.
            refusals.When(
                kept.IsDayPass != used.IsDayPass || !kept.Days.Order().SequenceEqual(used.Days.Order()), $"Rates[{At(wanted, kept)}].Days",
                $"People have or had the rate “{used.Name}”, so that its days stay. Close it, and add another one.");
        }
    }

    private static void CheckOne(
        RateFacts rate, string field, IReadOnlyList<TierFacts> tiers, Convening convening, SectionRefusals refusals)
    {
        refusals.Line(rate.Code, $"{field}.Code", LongestCode, "Enter a short code, for example partner.");
        refusals.Line(rate.Name, $"{field}.Name", LongestName, "Enter what the rate is called.");
        refusals.Line(rate.Audience, $"{field}.Audience", LongestAudience, null);
        refusals.When(rate.Eligibility == 0, $"{field}.Eligibility", "Choose who may have the rate.");
        refusals.When(rate.Days.Count == 0, $"{field}.Days", "Choose the days the rate admits to.");
        refusals.When(rate.Days.Distinct().Count() != rate.Days.Count, $"{field}.Days", "Name each day once.");
        if (rate.Days.Where(number => convening.Days.All(day => day.Number != number)).ToList() is [var unknown, ..])
        {
            refusals.Refuse($"{field}.Days", $"There is no day {unknown}. Choose days of the convening.");
        }

        refusals.When(rate.Seats < 0, $"{field}.Seats", "Enter a number of seats, 0 or more.");
        foreach (var tier in tiers.DistinctBy(tier => tier.Code))
        {
            refusals.When(!rate.Prices.ContainsKey(tier.Code), $"{field}.Prices[{tier.Code}]",
                $"Enter the price in “{tier.Name}”; 0 where it is free.");
            refusals.When(rate.Prices.TryGetValue(tier.Code, out var price)
                && price < Money.Zero, $"{field}.Prices[{tier.Code}]", "Enter a price of 0 or more.");
        }

        if (rate.Prices.Keys.FirstOrDefault(code => tiers.All(tier => tier.Code != code)) is { } stray)
        {
            refusals.Refuse($"{field}.Prices[{stray}]", $"There is no tier {stray}. Take its price out.");
        }
    }

    private static string At(RatesAndTiersChange wanted, RateFacts rate) =>
        wanted.Rates.ToList().IndexOf(rate).ToString(CultureInfo.InvariantCulture);
}
