using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Convenings;

/// <summary>The deadlines of a convening in order, each said once.</summary>
internal static class KeyDates
{
    public static IReadOnlyList<KeyDate> Of(Convening convening, DateTimeOffset now) =>
    [
        .. Ends(convening)
            .GroupBy(date => date.EndsAt)
            .OrderBy(group => group.Key)
            .Select(group => new KeyDate(
                DateWords.Through(group.Key, convening.Zone),
                string.Join("; ", group.Select((date, index) => index == 0 ? date.What : LowerFirst(date.What))),
                group.Key <= now)),
    ];

    private static IEnumerable<(DateTimeOffset EndsAt, string What)> Ends(Convening convening)
    {
        foreach (var date in convening.Guide.FurtherDates)
        {
            yield return (date.EndsAt, date.What);
        }

        foreach (var tier in convening.Tiers.Where(tier => tier.EndsAt != convening.RegistrationClosesAt))
        {
            yield return (tier.EndsAt, $"Last day of the {tier.Attributive} rate");
        }

        foreach (var band in convening.Policies?.Cancellation ?? [])
        {
            if (band.EndsAt is { } end)
            {
                yield return (end, $"Last day to cancel for {RefundWords.Of(band)}");
            }
        }

        if (convening.Travel.Hotel is { } hotel)
        {
            yield return (hotel.BookingEndsAt, $"Hotel group rate ends, {MoneyFormat.Brief(hotel.NightlyRate)} a night");
        }

        if (convening.RegistrationClosesAt is { } closes)
        {
            yield return (closes, "Registration closes");
        }

        if (convening.Policies?.SubstitutionEndsAt is { } substitution)
        {
            yield return (substitution, "Last time to swap one person for another here, free" + (convening.Policies.SubstitutionAtDoor ? "; after that, at the door" : ""));
        }
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
