using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using LetterWords = PactPortal.Domain.Letters.LetterWords;

namespace PactPortal.Data.Seeding;

/// <summary>A seed file as the changes of a convening's sections, in the order in which their rules hold.</summary>
internal static class ConveningSeedChanges
{
    public static IEnumerable<SectionChange> Of(Convening convening, ConveningSeed seed) =>
    [
        NameAndPlaceChange.Of(convening) with
        {
            NumberPrefix = seed.NumberPrefix,
            Host = seed.Host,
            Theme = seed.Theme,
            Venue = seed.Venue,
        },
        new DaysAndSeatsChange(
            seed.StartsOn, seed.EndsOn,
            [.. seed.Days.Select(day => new DayFacts(
                day.Number, day.Date, day.Title, day.Description, day.Audience, day.Capacity, day.CountySeatCap))],
            seed.LargestTeam, seed.SuggestedTeam, null),
        new RatesAndTiersChange(
            [.. seed.Tiers.Select(tier => new TierFacts(tier.Code, tier.Name, tier.EndsAt))], [.. seed.Rates.Select(Rate)],
            seed.Guide.Includes, seed.Guide.Excludes),
        new WhoShouldAttendChange(seed.Guide.WhoShouldAttend, seed.Guide.CodeOfConduct, seed.Guide.MinimumAge),
        new PoliciesChange(Policies(seed), seed.Guide.HostCancels),
        new PayeeAndDocumentsChange(seed.Payee, seed.Guide.Documents),
        new ContactsAndTravelChange(seed.Guide.Contacts, Travel(seed.Travel)),
        new WordsChange(LetterWords.Of(seed.Guide)),
        new OpeningAndPublishingChange(seed.OpensAt, seed.ClosesAt, seed.Guide.FurtherDates, seed.Published, seed.Archived),
    ];

    private static RateFacts Rate(RateSeed seed) => new(
        seed.Code, seed.Name, seed.Audience, seed.Eligibility, seed.Days, seed.DayPass, seed.Offset, IsClosed: false, Seats: null,
        seed.Cents.ToDictionary(price => price.Key, price => new Money(price.Value)));

    private static ConveningPolicies? Policies(ConveningSeed seed) =>
        seed.Policies is { } policies
            ? new ConveningPolicies(
                [.. policies.Cancellation.Select(band => new CancellationBand(
                    band.EndsAt, Percent.Of(band.RefundPercent), new Money(band.FeeCents)))],
                policies.SubstitutionEndsAt, policies.SubstitutionAtDoor, seed.PaymentTermsDays)
            : null;

    private static TravelReference Travel(TravelSeed? seed) =>
        seed is null
            ? TravelReference.None
            : new TravelReference
            {
                Hotel = seed.Hotel is { } hotel
                    ? new HotelBlock(
                        hotel.Hotel, new Money(hotel.NightlyRateCents), new Percent(hotel.OccupancyTaxBasisPoints),
                        new Percent(hotel.TourismFeeBasisPoints),
                        hotel.BookingEndsAt, hotel.Nights, hotel.CancellationNote)
                    : null,
                Mileage = [.. seed.Mileage.Select(rate => new MileageRate(rate.ValidFrom, rate.ValidThrough, rate.Mills, rate.Source))],
                Meals =
                [
                    .. seed.Meals.Select(rate => new MealRate(
                        rate.ValidFrom, rate.ValidThrough, new Money(rate.FullDayCents), new Money(rate.FirstOrLastDayCents),
                        new Money(rate.BreakfastCents), new Money(rate.LunchCents), new Money(rate.DinnerCents), rate.Source,
                        rate.ToBeConfirmed)),
                ],
                MealsProvided = seed.MealsProvided,
            };
}
