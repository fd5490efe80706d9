using System.Text.Json.Serialization;

namespace PactPortal.Domain.Convenings;

/// <param name="City">"Sacramento, California".</param>
public sealed record Venue(
    [property: JsonPropertyName("city")] string City,
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("address")] string? Address,
    [property: JsonPropertyName("transit")] string? Transit);
