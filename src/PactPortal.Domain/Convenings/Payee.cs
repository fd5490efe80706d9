using System.Text.Json.Serialization;

namespace PactPortal.Domain.Convenings;

/// <summary>Who is paid, and where a warrant is sent.</summary>
/// <param name="RemitToSource">Where the address is known from.</param>
public sealed record Payee(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("remitTo")] IReadOnlyList<string> RemitTo,
    [property: JsonPropertyName("remitToSource")] string RemitToSource);
