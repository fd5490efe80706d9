using System.Text.Json.Serialization;

namespace PactPortal.Domain.Convenings;

/// <summary>The dated rates a cost worksheet starts from; a county may type its own over every one.</summary>
public sealed record TravelReference
{
    public static readonly TravelReference None = new();

    [JsonPropertyName("hotel")]
    public HotelBlock? Hotel { get; init; }

    [JsonPropertyName("mileage")]
    public IReadOnlyList<MileageRate> Mileage { get; init; } = [];

    [JsonPropertyName("meals")]
    public IReadOnlyList<MealRate> Meals { get; init; } = [];

    [JsonPropertyName("mealsProvided")]
    public IReadOnlyList<MealsProvided> MealsProvided { get; init; } = [];

    /// <summary>The latest one that has begun and not ended: a later rate takes an earlier one's place from its day on.</summary>
    public MileageRate? MileageOn(DateOnly day) => Mileage.Where(rate => rate.From <= day && (rate.Through is null || day <= rate.Through)).MaxBy(rate => rate.From);

    /// <inheritdoc cref="MileageOn"/>
    public MealRate? MealsOn(DateOnly day) => Meals.Where(rate => rate.From <= day && (rate.Through is null || day <= rate.Through)).MaxBy(rate => rate.From);

    /// <summary>With one more rate, or another in place of the one that begins on the same day.</summary>
    public TravelReference With(MileageRate added) =>
        this with { Mileage = [.. Mileage.Where(rate => rate.From != added.From).Append(added).OrderBy(rate => rate.From)] };

    /// <inheritdoc cref="With(MileageRate)"/>
    public TravelReference With(MealRate added) =>
        this with { Meals = [.. Meals.Where(rate => rate.From != added.From).Append(added).OrderBy(rate => rate.From)] };
}

/// <summary>Rooms held at a group rate; attendees book and pay the hotel themselves.</summary>
/// <param name="BookingEndsAt">Exclusive end of the group rate.</param>
/// <param name="Nights">The nights held.</param>
public sealed record HotelBlock(
    [property: JsonPropertyName("hotel")] string Hotel,
    [property: JsonPropertyName("nightlyRate")] Money NightlyRate,
    [property: JsonPropertyName("occupancyTax")] Percent OccupancyTax,
    [property: JsonPropertyName("tourismFee")] Percent TourismFee,
    [property: JsonPropertyName("bookingEndsAt")] DateTimeOffset BookingEndsAt,
    [property: JsonPropertyName("nights")] IReadOnlyList<DateOnly> Nights,
    [property: JsonPropertyName("cancellationNote")] string? CancellationNote)
{
    /// <summary>Where the rate is known from, in words; null where that was not recorded.</summary>
    [JsonPropertyName("source")]
    public string? Source { get; init; }
}

/// <param name="Mills">Tenths of a cent a mile: 725 is 72.5 cents.</param>
/// <param name="Through">Inclusive; null while it stands.</param>
public sealed record MileageRate(
    [property: JsonPropertyName("from")] DateOnly From,
    [property: JsonPropertyName("through")] DateOnly? Through,
    [property: JsonPropertyName("mills")] int Mills,
    [property: JsonPropertyName("source")] string Source);

/// <summary>Meals and incidental expenses for one day of travel.</summary>
/// <param name="ToBeConfirmed">The rate was carried forward from an earlier period: the worksheet says so.</param>
public sealed record MealRate(
    [property: JsonPropertyName("from")] DateOnly From,
    [property: JsonPropertyName("through")] DateOnly? Through,
    [property: JsonPropertyName("fullDay")] Money FullDay,
    [property: JsonPropertyName("firstOrLastDay")] Money FirstOrLastDay,
    [property: JsonPropertyName("breakfast")] Money Breakfast,
    [property: JsonPropertyName("lunch")] Money Lunch,
    [property: JsonPropertyName("dinner")] Money Dinner,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("toBeConfirmed")] bool ToBeConfirmed);

public enum Meal
{
    [JsonStringEnumMemberName("Breakfast")]
    Breakfast = 1,
    [JsonStringEnumMemberName("Lunch")]
    Lunch = 2,
    [JsonStringEnumMemberName("Dinner")]
    Dinner = 3,
}

/// <summary>What the convening serves on a day, and a county therefore does not claim.</summary>
public sealed record MealsProvided(
    [property: JsonPropertyName("date")] DateOnly Date,
    [property: JsonPropertyName("meals")] IReadOnlyList<Meal> Meals);
