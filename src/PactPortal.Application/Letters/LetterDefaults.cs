using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Letters;

namespace PactPortal.Application.Letters;

/// <summary>What stands in the builder's fields at first: the convening's dated rates, each with its source.</summary>
/// <param name="Zone">The convening's.</param>
public sealed record LetterDefaults(HotelBlock? Hotel, MileageRate? Mileage, MealRate? Meals, int Nights, TimeZoneInfo Zone)
{
    public static LetterDefaults For(Convening convening)
    {
        var lastDay = convening.EndsOn ?? DateOnly.MinValue;
        var travel = convening.Travel;
        var nights = travel.Hotel?.Nights.Count ?? Math.Max(0, convening.Days.Count - 1);
        var firstDay = lastDay.AddDays(-nights);
        return new LetterDefaults(travel.Hotel, travel.MileageOn(firstDay), travel.MealsOn(firstDay), nights, convening.Zone);
    }

    public LetterForm ToForm(int suggestedTeam) => new()
    {
        People = Text(suggestedTeam),
        Nights = Text(Nights),
        NightlyRate = Typed(Hotel?.NightlyRate),
        LodgingTax = Typed(LodgingTax),
        MileageRate = Typed(Mileage?.Mills),
        FullDay = Typed(Meals?.FullDay),
        FirstOrLastDay = Typed(Meals?.FirstOrLastDay),
        Breakfast = Typed(Meals?.Breakfast),
        Lunch = Typed(Meals?.Lunch),
        Dinner = Typed(Meals?.Dinner),
    };

    /// <summary>Which of a plan's rates are the convening's own, because they were left as they stood.</summary>
    public RatesFollowed FollowedBy(TravelPlan plan) =>
        (plan.NightlyRate == Hotel?.NightlyRate && plan.LodgingTax == LodgingTax ? RatesFollowed.Lodging : 0)
        | (plan.MillsPerMile == Mileage?.Mills ? RatesFollowed.Mileage : 0)
        | (plan.Meals == Allowance ? RatesFollowed.Meals : 0);

    /// <summary>A plan with those rates as they are now, and the county's own as the county typed them.</summary>
    public TravelPlan Refresh(TravelPlan plan, RatesFollowed followed) => plan with
    {
        NightlyRate = followed.HasFlag(RatesFollowed.Lodging) ? Hotel?.NightlyRate : plan.NightlyRate,
        LodgingTax = followed.HasFlag(RatesFollowed.Lodging) ? LodgingTax : plan.LodgingTax,
        MillsPerMile = followed.HasFlag(RatesFollowed.Mileage) ? Mileage?.Mills : plan.MillsPerMile,
        Meals = followed.HasFlag(RatesFollowed.Meals) ? Allowance : plan.Meals,
    };

    /// <summary>One sentence a rate that a plan needs; a rate that the county typed over is the county's own, and said to be.</summary>
    public IReadOnlyList<string> SourcesFor(TravelPlan plan)
    {
        var (sources, followed) = (new List<string>(), FollowedBy(plan));
        if (plan.Nights > 0)
        {
            sources.Add("Lodging: " + (followed.HasFlag(RatesFollowed.Lodging) || plan.NightlyRate is null ? LodgingSource : "the county’s own numbers."));
            sources.Add("Meals: " + (followed.HasFlag(RatesFollowed.Meals) || plan.Meals is null ? MealsSource : "the county’s own numbers."));
        }

        if (plan.MilesRoundTrip > 0)
        {
            sources.Add("Mileage: " + (followed.HasFlag(RatesFollowed.Mileage) || plan.MillsPerMile is null ? MileageSource : "the county’s own number."));
        }

        return sources;
    }

    /// <summary>One sentence a rate, for builder and letter.</summary>
    public string LodgingSource => Hotel is { } hotel
        ? $"Group rate of the {hotel.Hotel}, occupancy tax {hotel.OccupancyTax} and tourism fee {hotel.TourismFee} percent, for rooms booked through {DateWords.ThroughWithYear(hotel.BookingEndsAt, Zone).TrimEnd('.')}.{(hotel.Source is { } source ? $" Source: {source}." : "")}"
        : "No hotel rate is known yet: to be confirmed. Enter your county’s number.";

    public string MileageSource => Mileage is { } mileage
        ? $"{mileage.Source}, from {DateWords.DayWithYear(mileage.From)}{(mileage.Through is { } end ? $" through {DateWords.DayWithYear(end)}" : "")}."
        : "No mileage rate is known for these dates yet: to be confirmed. Enter your county’s number.";

    public string MealsSource => Meals is { } meals
        ? meals.Source + (meals.ToBeConfirmed ? ". To be confirmed." : ".")
        : "No meal rates are known for these dates yet: to be confirmed. Enter your county’s numbers.";

    private Percent? LodgingTax => Hotel is { } hotel ? hotel.OccupancyTax + hotel.TourismFee : null;

    private MealAllowance? Allowance => Meals is { } rate ? new(rate.FullDay, rate.FirstOrLastDay, rate.Breakfast, rate.Lunch, rate.Dinner) : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string? Typed(Money? amount) => amount is { } known ? MoneyFormat.Typed(known) : null;

    public static string? Typed(Percent? share) => share is { } known ? (known.BasisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null;

    /// <param name="mills">Tenths of a cent a mile; typed as cents.</param>
    public static string? Typed(int? mills) => mills is { } known ? (known / 10m).ToString("0.#", CultureInfo.InvariantCulture) : null;
}
