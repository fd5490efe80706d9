using System.Text.Json.Serialization;
using PactPortal.Domain.Convenings;

namespace PactPortal.Domain.Letters;

/// <summary>
/// How a county means to travel. Every number is the county's own; where it typed none, the convening's dated reference
/// stood in the field. Null: neither is known.
/// </summary>
public sealed record TravelPlan
{
    [JsonPropertyName("people")]
    public int People { get; init; }

    /// <summary>Nights away, up to and including the night before the last day.</summary>
    [JsonPropertyName("nights")]
    public int Nights { get; init; }

    [JsonPropertyName("nightlyRate")]
    public Money? NightlyRate { get; init; }

    /// <summary>Occupancy tax and tourism fee together.</summary>
    [JsonPropertyName("lodgingTax")]
    public Percent? LodgingTax { get; init; }

    /// <summary>Miles one car drives, there and back.</summary>
    [JsonPropertyName("milesRoundTrip")]
    public int MilesRoundTrip { get; init; }

    [JsonPropertyName("cars")]
    public int Cars { get; init; } = 1;

    /// <summary>Tenths of a cent a mile.</summary>
    [JsonPropertyName("millsPerMile")]
    public int? MillsPerMile { get; init; }

    [JsonPropertyName("meals")]
    public MealAllowance? Meals { get; init; }

    /// <summary>For the whole team.</summary>
    [JsonPropertyName("parking")]
    public Money Parking { get; init; }

    [JsonPropertyName("airfarePerPerson")]
    public Money AirfarePerPerson { get; init; }
}

/// <summary>Meals and incidentals for one person and day, and what a provided meal takes off.</summary>
public sealed record MealAllowance(
    [property: JsonPropertyName("fullDay")] Money FullDay,
    [property: JsonPropertyName("firstOrLastDay")] Money FirstOrLastDay,
    [property: JsonPropertyName("breakfast")] Money Breakfast,
    [property: JsonPropertyName("lunch")] Money Lunch,
    [property: JsonPropertyName("dinner")] Money Dinner)
{
    public Money ValueOf(Meal meal) => meal switch
    {
        Meal.Breakfast => Breakfast,
        Meal.Lunch => Lunch,
        Meal.Dinner => Dinner,
    };
}
