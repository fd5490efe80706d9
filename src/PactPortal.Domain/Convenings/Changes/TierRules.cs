using System.Globalization;

namespace PactPortal.Domain.Convenings.Changes;

internal static class TierRules
{
    private const int LongestCode = 40;
    private const int LongestName = 60;

    public static void Check(RatesAndTiersChange wanted, Convening convening, ConveningUse use, SectionRefusals refusals)
    {
        foreach (var (tier, at) in wanted.Tiers.Select((tier, at) => (tier, at)))
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"Tiers[{at}]");
            refusals.Line(tier.Code, $"{field}.Code", LongestCode, "Enter a short code, for example early.");
            refusals.When(wanted.Tiers.Take(at)
                .Any(other => other.Code == tier.Code), $"{field}.Code", "Another tier has this code. Enter another one.");
            refusals.Line(tier.Name, $"{field}.Name", LongestName, "Enter what the tier is called, for example Early bird.");
            refusals.When(at > 0 && tier.EndsAt <= wanted.Tiers[at - 1].EndsAt, $"{field}.EndsAt", "A tier ends after the one before it.");
        }

        foreach (var used in convening.Tiers.Where(tier => use.Tiers.Contains(tier.Name)))
        {
            refusals.When(
                wanted.Tiers.FirstOrDefault(tier => tier.Code == used.Code)?.Name != used.Name, nameof(wanted.Tiers),
                $"People were priced by “{used.Name}”. It stays under its name; it can end earlier.");
        }

        if (convening is { IsPublished: true, RegistrationClosesAt: { } closes } && wanted.Tiers is [.., var last])
        {
            refusals.When(
                last.EndsAt < closes, string.Create(CultureInfo.InvariantCulture, $"Tiers[{wanted.Tiers.Count - 1}].EndsAt"),
                "The last tier ends when registration closes, or later: until then everybody has a price.");
        }
    }
}
