using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Pricing;

namespace PactPortal.Application.Letters;

/// <summary>The worksheets of a letter: at this tier and the next for a plan, as submitted for a registered team.</summary>
public sealed record LetterPrices(CostWorksheet Worksheet, LaterCost? Later, TierFacts Tier)
{
    public static LetterPrices Planned(
        Convening convening, LetterRequest request, bool isPactMember, IReadOnlyList<OffsetStanding> standings, Tier tier,
        DateTimeOffset now)
    {
        var rate = MainRate(convening, isPactMember);
        IReadOnlyList<SeatToPrice> seats = [.. Enumerable.Range(0, request.Plan.People).Select(_ => new SeatToPrice(Guid.Empty, rate))];
        var later = convening.TierAfter(now) is { } next
            ? new LaterCost(next.Name, rate.PriceIn(next), Worksheet(TeamQuote.InTier(next, seats, standings)))
            : null;
        return new LetterPrices(Worksheet(TeamQuote.InTier(tier, seats, standings)), later, new TierFacts(
            tier.Name, tier.EndsAt, rate.PriceIn(tier)));

        CostWorksheet Worksheet(TeamQuote quote) =>
            CostWorksheet.For(request.Plan, quote, convening.EndsOn ?? default, convening.Travel.MealsProvided);
    }

    public static LetterPrices Registered(TeamNumbers team, Convening convening, LetterRequest request)
    {
        var worksheet = CostWorksheet.For(request.Plan, team.Quote, convening.EndsOn ?? default, convening.Travel.MealsProvided);
        return new LetterPrices(worksheet, null, new TierFacts(team.Quote.Tier.Name, null, worksheet.Share(team.Quote.Gross)));
    }

    /// <summary>The rate for a county's own staff on all its days: by membership, or the one for counties outside PACT.</summary>
    private static Rate MainRate(Convening convening, bool isPactMember)
    {
        var wanted = isPactMember ? RateEligibility.PactCounty : RateEligibility.NonPactCounty;
        return convening.Rates.Where(rate => rate.Eligibility.HasFlag(wanted) && !rate.IsDayPass).OrderByDescending(rate => rate.Days.Count)
            .FirstOrDefault()
            ?? throw new InvalidOperationException(
                $"{convening.Slug} has no rate for {(isPactMember ? "member counties" : "counties outside PACT")}.");
    }
}
