namespace PactPortal.Domain.Convenings;

/// <summary>The deadlines of a convening in order, each instant said once, for pages and documents alike.</summary>
public static class ConveningDeadlines
{
    public static IReadOnlyList<DateToKeep> Of(Convening convening) =>
    [
        .. Ends(convening)
            .GroupBy(date => date.EndsAt)
            .OrderBy(group => group.Key)
            .Select(group => new DateToKeep(group.Key, string.Join("; ", group.Select((date, index) => index == 0 ? date.What : LowerFirst(date.What))))),
    ];

    private static IEnumerable<DateToKeep> Ends(Convening convening)
    {
        foreach (var date in convening.Guide.FurtherDates)
        {
            yield return date;
        }

        foreach (var tier in convening.Tiers.Where(tier => tier.EndsAt != convening.RegistrationClosesAt))
        {
            yield return new(tier.EndsAt, $"Last day of the {tier.Attributive} rate");
        }

        foreach (var band in convening.Policies?.Cancellation ?? [])
        {
            if (band.EndsAt is { } end)
            {
                yield return new(end, $"Last day to cancel for {RefundWords.Of(band)}");
            }
        }

        if (convening.Travel.Hotel is { } hotel)
        {
            yield return new(hotel.BookingEndsAt, $"Hotel group rate ends, {MoneyFormat.Brief(hotel.NightlyRate)} a night");
        }

        if (convening.RegistrationClosesAt is { } closes)
        {
            yield return new(closes, "Registration closes");
        }

        if (convening.Policies?.SubstitutionEndsAt is { } substitution)
        {
            yield return new(substitution, "Last time to swap one person for another here, free" + (convening.Policies.SubstitutionAtDoor ? "; after that, at the door" : ""));
        }
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
