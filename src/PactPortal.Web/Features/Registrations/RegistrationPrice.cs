using PactPortal.Data.Pricing;
using PactPortal.Domain;
using PactPortal.Domain.Pricing;

namespace PactPortal.Web.Features.Registrations;

/// <summary>A team's price, and the fund as it was when it was computed.</summary>
public sealed record RegistrationPrice(TeamQuote Quote, OffsetReading Offset)
{
    /// <summary>What is different from the page that was shown, in a sentence; null where the total is the same.</summary>
    public string? SayWhatChanged(ReviewForm shown, TimeZoneInfo zone, IReadOnlyList<Tier> tiers)
    {
        if (shown.ShownTotal == Quote.Total.Cents)
        {
            return null;
        }

        var reason = tiers.FirstOrDefault(tier => tier.Code == shown.ShownTier) is { } before && before.Code != Quote.Tier.Code
            ? $"The {before.Attributive} rate held through {DateWords.Through(before.EndsAt, zone)}; the {Quote.Tier.Attributive} rate is in effect now."
            : shown.ShownOffset != Quote.Offset.Cents
                ? $"The registration offset changed while you were reading: other teams drew on the fund, or your county used its seats. It now pays {-Quote.Offset}."
                : "The planning team changed a rate while you were reading.";
        return $"{reason} The new total is {Quote.Total}. Nothing was sent.";
    }
}
