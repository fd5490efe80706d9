using PactPortal.Domain.Convenings;

namespace PactPortal.Domain.Letters;

/// <summary>
/// How a county means to travel. Every number is the county's own; where it typed none, the convening's dated reference
/// stood in the field. Null: neither is known.
/// </summary>
public sealed record TravelPlan
{
    public int People { get; init; }

    /// <summary>Nights away, up to and including the night before the last day.</summary>
    public int Nights { get; init; }

    public Money? NightlyRate { get; init; }

    /// <summary>Occupancy tax and tourism fee together.</summary>
    public Percent? LodgingTax { get; init; }

    /// <summary>Miles one car drives, there and back.</summary>
    public int MilesRoundTrip { get; init; }

    public int Cars { get; init; } = 1;

    /// <summary>Tenths of a cent a mile.</summary>
    public int? MillsPerMile { get; init; }

    public MealAllowance? Meals { get; init; }

    /// <summary>For the whole team.</summary>
    public Money Parking { get; init; }

    public Money AirfarePerPerson { get; init; }
}

/// <summary>Meals and incidentals for one person and day, and what a provided meal takes off.</summary>
public sealed record MealAllowance(Money FullDay, Money FirstOrLastDay, Money Breakfast, Money Lunch, Money Dinner)
{
    public Money ValueOf(Meal meal) => meal switch
    {
        Meal.Breakfast => Breakfast,
        Meal.Lunch => Lunch,
        Meal.Dinner => Dinner,
    };
}
