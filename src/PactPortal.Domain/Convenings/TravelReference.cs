namespace PactPortal.Domain.Convenings;

/// <summary>The dated rates a cost worksheet starts from; a county may type its own over every one.</summary>
public sealed record TravelReference
{
    public static readonly TravelReference None = new();

    public HotelBlock? Hotel { get; init; }

    public IReadOnlyList<MileageRate> Mileage { get; init; } = [];

    public IReadOnlyList<MealRate> Meals { get; init; } = [];

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
    string Hotel, Money NightlyRate, Percent OccupancyTax, Percent TourismFee, DateTimeOffset BookingEndsAt,
    IReadOnlyList<DateOnly> Nights, string? CancellationNote)
{
    /// <summary>Where the rate is known from, in words; null where that was not recorded.</summary>
    public string? Source { get; init; }
}

/// <param name="Mills">Tenths of a cent a mile: 725 is 72.5 cents.</param>
/// <param name="Through">Inclusive; null while it stands.</param>
public sealed record MileageRate(DateOnly From, DateOnly? Through, int Mills, string Source);

/// <summary>Meals and incidental expenses for one day of travel.</summary>
/// <param name="ToBeConfirmed">The rate was carried forward from an earlier period: the worksheet says so.</param>
public sealed record MealRate(
    DateOnly From, DateOnly? Through, Money FullDay, Money FirstOrLastDay, Money Breakfast, Money Lunch, Money Dinner,
    string Source, bool ToBeConfirmed);

public enum Meal
{
    Breakfast = 1,
    Lunch = 2,
    Dinner = 3,
}

/// <summary>What the convening serves on a day, and a county therefore does not claim.</summary>
public sealed record MealsProvided(DateOnly Date, IReadOnlyList<Meal> Meals);
