using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Web.Features.Justifications;

/// <summary>What stands in the builder's fields at first: the convening's dated rates, each with its source.</summary>
public sealed record LetterDefaults(HotelBlock? Hotel, MileageRate? Mileage, MealRate? Meals, int Nights)
{
    public static LetterDefaults For(Convening convening)
    {
        var lastDay = convening.EndsOn ?? DateOnly.MinValue;
        var travel = convening.Travel;
        var nights = travel.Hotel?.Nights.Count ?? Math.Max(0, convening.Days.Count - 1);
        var firstDay = lastDay.AddDays(-nights);
        return new LetterDefaults(travel.Hotel, travel.MileageOn(firstDay), travel.MealsOn(firstDay), nights);
    }

    public LetterForm ToForm(int suggestedTeam) => new()
    {
        People = Text(suggestedTeam),
        Nights = Text(Nights),
        NightlyRate = Typed(Hotel?.NightlyRate),
        LodgingTax = Hotel is { } hotel ? ((hotel.OccupancyTax + hotel.TourismFee).BasisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null,
        MileageRate = Mileage is { } mileage ? (mileage.Mills / 10m).ToString("0.#", CultureInfo.InvariantCulture) : null,
        FullDay = Typed(Meals?.FullDay),
        FirstOrLastDay = Typed(Meals?.FirstOrLastDay),
        Breakfast = Typed(Meals?.Breakfast),
        Lunch = Typed(Meals?.Lunch),
        Dinner = Typed(Meals?.Dinner),
    };

    /// <summary>One sentence a rate, for builder and letter.</summary>
    public string LodgingSource => Hotel is { } hotel
        ? $"Group rate of the {hotel.Hotel}, occupancy tax {hotel.OccupancyTax} and tourism fee {hotel.TourismFee} percent."
        : "No hotel rate is known yet: to be confirmed. Enter your county’s number.";

    public string MileageSource => Mileage is { } mileage
        ? $"{mileage.Source}, from {DateWords.DayWithYear(mileage.From)}{(mileage.Through is { } end ? $" through {DateWords.DayWithYear(end)}" : "")}."
        : "No mileage rate is known for these dates yet: to be confirmed. Enter your county’s number.";

    public string MealsSource => Meals is { } meals
        ? meals.Source + (meals.ToBeConfirmed ? ". To be confirmed." : ".")
        : "No meal rates are known for these dates yet: to be confirmed. Enter your county’s numbers.";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Typed(Money? amount) => amount is { } known ? MoneyFormat.Typed(known) : null;
}
