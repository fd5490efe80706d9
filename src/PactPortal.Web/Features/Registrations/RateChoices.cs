using System.Globalization;
using PactPortal.Application.Registrations;
using PactPortal.Domain;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>What a person's form lets an organization choose from.</summary>
internal static class RateChoices
{
    /// <summary>With the price of the tier in effect, where one is.</summary>
    public static IReadOnlyList<Choice> RatesOf(RegistrationContext context, DateTimeOffset now)
    {
        var tier = context.Convening.TierAt(now);
        return [.. context.Rates.Select(rate => new Choice(rate.Code, tier is null ? rate.Name : $"{rate.Name}, {rate.PriceIn(tier)}"))];
    }

    /// <summary>The days a day pass can be for; empty where there is no day pass.</summary>
    public static IReadOnlyList<Choice> DaysOf(RegistrationContext context) =>
    [
        .. context.Rates.Where(rate => rate.IsDayPass).SelectMany(context.DaysOf).Distinct().Order()
            .Select(number => context.Convening.Days.Single(day => day.Number == number))
            .Select(day => new Choice(day.Number.ToString(CultureInfo.InvariantCulture), day.Date is { } date ? $"{DateWords.Day(date)}, {day.Title}" : day.Title)),
    ];
}
