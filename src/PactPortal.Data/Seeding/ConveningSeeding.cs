using PactPortal.Data.Funding;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Seats;

namespace PactPortal.Data.Seeding;

/// <summary>Makes a convening, its pools and its fund from a seed file.</summary>
public static class ConveningSeeding
{
    /// <returns>The convening's identifier.</returns>
    public static Guid Add(PortalDbContext db, ConveningSeed seed, IReadOnlyList<string> countyCodes)
    {
        var convening = Convening(seed);
        db.Convenings.Add(convening);
        db.SeatPools.AddRange(PoolsOf(convening, countyCodes));
        if (seed.Fund is { } fundSeed)
        {
            AddFund(db, convening, fundSeed, countyCodes);
        }

        return convening.ConveningId;
    }

    /// <summary>One pool for each limit in the convening's data, one for each county where a day caps counties.</summary>
    public static IEnumerable<SeatPool> PoolsOf(Convening convening, IReadOnlyList<string> countyCodes)
    {
        foreach (var day in convening.Days)
        {
            if (day.Capacity is { } capacity)
            {
                yield return new SeatPool(convening.ConveningId, SeatPoolKind.Day, SeatPoolKey.Day(day.Number), capacity);
            }

            if (day.CountySeatCap is { } cap)
            {
                foreach (var code in countyCodes)
                {
                    yield return new SeatPool(convening.ConveningId, SeatPoolKind.CountyDay, SeatPoolKey.CountyDay(day.Number, code), cap);
                }
            }
        }

        foreach (var rate in convening.Rates.Where(rate => rate.Capacity is not null))
        {
            yield return new SeatPool(convening.ConveningId, SeatPoolKind.Rate, SeatPoolKey.Rate(rate.Code), rate.Capacity ?? 0);
        }
    }

    private static Convening Convening(ConveningSeed seed)
    {
        var convening = new Convening(seed.Slug, seed.Name, seed.TimeZone)
        {
            Host = seed.Host,
            Theme = seed.Theme,
            StartsOn = seed.StartsOn,
            EndsOn = seed.EndsOn,
            IsPublished = seed.Published,
            IsArchived = seed.Archived,
            IsDemonstration = seed.Demonstration,
            RegistrationOpensAt = seed.OpensAt,
            RegistrationClosesAt = seed.ClosesAt,
            LargestTeam = seed.LargestTeam,
            SuggestedTeam = seed.SuggestedTeam,
            NumberPrefix = seed.NumberPrefix,
            Venue = seed.Venue,
            Payee = seed.Payee,
            Policies = Policies(seed),
            Guide = seed.Guide,
            Travel = Travel(seed.Travel),
        };
        foreach (var day in seed.Days)
        {
            convening.Add(new ConveningDay(day.Number, day.Title, day.Audience)
            {
                Date = day.Date,
                Description = day.Description,
                Capacity = day.Capacity,
                CountySeatCap = day.CountySeatCap,
            });
        }

        var tiers = seed.Tiers.ToDictionary(tier => tier.Code, tier => new Tier(tier.Code, tier.Name, tier.EndsAt));
        foreach (var tier in tiers.Values)
        {
            convening.Add(tier);
        }

        foreach (var (rateSeed, position) in seed.Rates.Select((rate, index) => (rate, index + 1)))
        {
            convening.Add(Rate(rateSeed, position, tiers));
        }

        return convening;
    }

    private static Rate Rate(RateSeed seed, int position, Dictionary<string, Tier> tiers)
    {
        var rate = new Rate(seed.Code, seed.Name, seed.Eligibility, position)
        {
            Audience = seed.Audience,
            Days = seed.Days,
            IsDayPass = seed.DayPass,
            IsOffsetEligible = seed.Offset,
        };
        foreach (var (tier, cents) in seed.Cents)
        {
            rate.Price(tiers[tier], new Money(cents));
        }

        return rate;
    }

    private static ConveningPolicies? Policies(ConveningSeed seed) =>
        seed.Policies is { } policies
            ? new ConveningPolicies(
                [.. policies.Cancellation.Select(band => new CancellationBand(band.EndsAt, Percent.Of(band.RefundPercent), new Money(band.FeeCents)))],
                policies.SubstitutionEndsAt, policies.SubstitutionAtDoor, seed.PaymentTermsDays)
            : null;

    private static TravelReference Travel(TravelSeed? seed) =>
        seed is null
            ? TravelReference.None
            : new TravelReference
            {
                Hotel = seed.Hotel is { } hotel
                    ? new HotelBlock(
                        hotel.Hotel, new Money(hotel.NightlyRateCents), new Percent(hotel.OccupancyTaxBasisPoints), new Percent(hotel.TourismFeeBasisPoints),
                        hotel.BookingEndsAt, hotel.Nights, hotel.CancellationNote)
                    : null,
                Mileage = [.. seed.Mileage.Select(rate => new MileageRate(rate.ValidFrom, rate.ValidThrough, rate.Mills, rate.Source))],
                Meals =
                [
                    .. seed.Meals.Select(rate => new MealRate(
                        rate.ValidFrom, rate.ValidThrough, new Money(rate.FullDayCents), new Money(rate.FirstOrLastDayCents),
                        new Money(rate.BreakfastCents), new Money(rate.LunchCents), new Money(rate.DinnerCents), rate.Source, rate.ToBeConfirmed)),
                ],
                MealsProvided = seed.MealsProvided,
            };

    private static void AddFund(PortalDbContext db, Convening convening, FundSeed seed, IReadOnlyList<string> countyCodes)
    {
        var fund = Fund.Of(new FundTerms(seed.Name, new Money(seed.BudgetCents)));
        var rule = new FundRule(convening.ConveningId, fund.FundId);
        var terms = new FundRuleTerms(DrawOrder: 1, new Money(seed.PerSeatCents), seed.SeatsPerCounty)
        {
            Reserve = Percent.Of(seed.ReservePercent).ShareOf(fund.Budget),
            ReserveEndsAt = seed.ReserveEndsAt,
            ReserveCounties = seed.ReserveCounties,
        };
        if (rule.WhyNot(terms, fund, others: [], setAsideElsewhere: Money.Zero).FirstOrDefault() is { } refusal)
        {
            throw new InvalidOperationException($"The fund of {convening.Slug} can't be seeded: {refusal.Sentence}");
        }

        rule.Set(terms);
        db.Funds.Add(fund);
        db.FundRules.Add(rule);
        db.FundEntries.Add(FundEntry.OfFund(fund.FundId, FundEntryKind.Allocation, fund.Budget, Act.OfPortal(seed.OpenedAt, "The convening was made")));
        db.AddCounties(rule, countyCodes, terms.ReserveCounties);
    }
}
