using System.Text.Json.Serialization;

namespace PactPortal.Domain.Letters;

/// <summary>What somebody asked of a letter: who would go and how they mean to travel. Kept with the letter, so that its next version can be made from it.</summary>
/// <param name="CountyCode">Two digits.</param>
/// <param name="Roles">How many of each agency type; the rest is open.</param>
public sealed record LetterRequest(
    [property: JsonPropertyName("countyCode")] string CountyCode,
    [property: JsonPropertyName("agency")] string Agency,
    [property: JsonPropertyName("roles")] IReadOnlyList<RoleCount> Roles,
    [property: JsonPropertyName("plan")] TravelPlan Plan)
{
    /// <summary>The rates that were the convening's own when the letter was made: its next version takes them as they are then.</summary>
    [JsonPropertyName("followed")]
    public RatesFollowed Followed { get; init; }

    /// <summary>The organization asked to print the names of its registered team; a plan has none.</summary>
    [JsonPropertyName("withNames")]
    public bool WithNames { get; init; }
}

[Flags]
public enum RatesFollowed
{
    [JsonStringEnumMemberName("None")]
    None = 0,
    [JsonStringEnumMemberName("Lodging")]
    Lodging = 1,
    [JsonStringEnumMemberName("Mileage")]
    Mileage = 2,
    [JsonStringEnumMemberName("Meals")]
    Meals = 4,
}
