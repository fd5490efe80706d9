using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Pricing;

namespace PactPortal.Documents.Letters;

/// <summary>The deadlines a fiscal office should know of, in order.</summary>
internal static class LetterDates
{
    public static IEnumerable<Deadline> Of(LetterFacts facts) =>
        Ends(facts).OrderBy(date => date.EndsAt).Select(date => new Deadline($"Through {JustificationLetterDocument.Day(date.EndsAt, facts)}", date.Change));

    private static IEnumerable<(DateTimeOffset EndsAt, string Change)> Ends(LetterFacts facts)
    {
        if (facts.Tier.EndsAt is { } tierEnd)
        {
            yield return (tierEnd, $"The {Tier.AttributiveOf(facts.Tier.Name)} rate, {facts.Tier.PerSeat}. It is fixed when the team is submitted, not when it is paid.");
        }

        foreach (var band in facts.Convening.Policies?.Cancellation ?? [])
        {
            if (band.EndsAt is { } end)
            {
                yield return (end, $"Cancel with {RefundWords.Of(band)}.");
            }
        }

        if (facts.Convening.Hotel is { } hotel)
        {
            yield return (hotel.BookingEndsAt, $"Hotel group rate, {hotel.NightlyRate} a night.");
        }

        if (facts.Convening.Policies?.SubstitutionEndsAt is { } substitution)
        {
            yield return (substitution, "Another person of the same organization may go instead, free of charge.");
        }
    }
}
