using PactPortal.Application.Funding;
using PactPortal.Application.Pricing;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Pricing;

namespace PactPortal.Application.Registrations;

/// <summary>A team's price, and fund and code as they were when it was computed.</summary>
/// <param name="Discount">The code on the draft, whether it does something or not; null without one.</param>
/// <param name="WhyNoDiscount">Why the code on the draft does nothing now, or null.</param>
/// <param name="DiscountableSeats">Seats that it would lower if it had uses enough.</param>
public sealed record RegistrationPrice(
    TeamQuote Quote, OffsetReading Offset, DiscountReading? Discount, string? WhyNoDiscount, int DiscountableSeats)
{
    /// <summary>What is different from the page that was shown, in a sentence; null where the total is the same.</summary>
    public string? SayWhatChanged(ReviewForm shown, TimeZoneInfo zone, IReadOnlyList<Tier> tiers)
    {
        if (shown.ShownTotal == Quote.Total.Cents)
        {
            return null;
        }

        var reasons = new[] { SayOfTierAndOffset(shown, zone, tiers), SayOfDiscount(shown) }.OfType<string>()
            .DefaultIfEmpty("The planning team changed a rate while you were reading.");
        return $"{string.Join(' ', reasons)} The new total is {Quote.Total}. Nothing was sent.";
    }

    /// <summary>Fewer uses are left than the team could have.</summary>
    public bool IsShort => Quote.DiscountSeats < DiscountableSeats;

    private string? SayOfTierAndOffset(ReviewForm shown, TimeZoneInfo zone, IReadOnlyList<Tier> tiers) =>
        tiers.FirstOrDefault(tier => tier.Code == shown.ShownTier) is { } before && before.Code != Quote.Tier.Code
            ? $"The {before.Attributive} rate held through {DateWords.Through(before.EndsAt, zone)}; the {Quote.Tier.Attributive} rate is in effect now."
            : shown.ShownOffset != Quote.Offset.Cents
                ? $"The registration offset changed while you were reading: other teams drew on the fund, or your county used its seats. It now pays {-Quote.Offset}."
                : null;

    private string? SayOfDiscount(ReviewForm shown) =>
        shown.ShownDiscount is not { } before || before == Quote.Discount.Cents ? null
        : WhyNoDiscount is { } why ? $"{why} It is not in the price any more."
        : Discount is null ? "The discount code was removed while you were reading."
        : $"The discount code {Discount.Code.Code} takes {-Quote.Discount} off now, {SeatsOf()}.";

    /// <summary>"on 1 of 3 seats".</summary>
    public string SeatsOf() => $"on {Quote.DiscountSeats} of {(Quote.Seats.Count == 1 ? "1 seat" : $"{Quote.Seats.Count} seats")}";
}

public sealed class RegistrationPrices(OffsetFundLedger offsets)
{
    /// <summary>What a team costs at an instant, by what fund and code can do for it.</summary>
    public async Task<RegistrationPrice> ReadAsync(
        RegistrationContext context, IReadOnlyList<SeatToPrice> seats, DateTimeOffset at, CancellationToken cancellation)
    {
        var (convening, rates) = (context.Convening, seats.Select(seat => seat.Rate.RateId).ToHashSet());
        var offset = await offsets.ReadAsync(convening.ConveningId, context.CountyCode, at, cancellation);
        var discount = context.Discount;
        var standing = discount?.StandingFor(convening, rates, at);
        var quote = TeamQuote.For(convening, seats, offset.Standings, at, standing);
        var couldHave = standing is null ? quote
            : TeamQuote.For(convening, seats, offset.Standings, at, standing with { UsesLeft = seats.Count });
        return new RegistrationPrice(quote, offset, discount, discount?.WhyNot(convening, rates, at)?.Sentence, couldHave.DiscountSeats);
    }
}
