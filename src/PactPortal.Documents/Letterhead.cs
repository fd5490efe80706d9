using System.Text.Json.Serialization;

namespace PactPortal.Documents;

/// <summary>The head of the first page: the mark and the name of the program on the left, who sends it on the right.</summary>
/// <param name="Payee">The organization that writes, and that is paid.</param>
/// <param name="AddressLines">Street, city, e-mail, each on its own line.</param>
public sealed record Letterhead(
    [property: JsonPropertyName("Payee")] string Payee,
    [property: JsonPropertyName("AddressLines")] params IReadOnlyList<string> AddressLines)
{
    [JsonPropertyName("Name")]
    public string Name { get; init; } = "PACT Convening";

    [JsonPropertyName("Tagline")]
    public string Tagline { get; init; } = "Preventing and Addressing Child Trafficking";
}
