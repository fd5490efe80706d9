using System.Text.Json.Serialization;

namespace PactPortal.Domain.Printing;

/// <summary>What a print job prints all of.</summary>
public enum PrintKind
{
    /// <summary>Invoices that stand, and credit notes.</summary>
    [JsonStringEnumMemberName("Invoices")]
    Invoices = 1,

    /// <summary>Name badges of everybody with a seat, by organization.</summary>
    [JsonStringEnumMemberName("Badges")]
    Badges = 2,

    /// <summary>The packet of each confirmed team.</summary>
    [JsonStringEnumMemberName("TeamPackets")]
    TeamPackets = 3,
}

public enum PrintForm
{
    [JsonStringEnumMemberName("OnePdf")]
    OnePdf = 1,

    /// <summary>A PDF for each item.</summary>
    [JsonStringEnumMemberName("Zip")]
    Zip = 2,
}

/// <param name="Id">The record: a billing document, an organization, a registration.</param>
/// <param name="Name">As people know it: "Invoice PACT26-00001".</param>
/// <param name="FileName">Of its own PDF, without its ending; once in a job.</param>
public sealed record PrintItem(
    [property: JsonPropertyName("id")] Guid Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("fileName")] string FileName);

/// <summary>Something a job was to print and didn't, because it stands no more.</summary>
/// <param name="Why">Follows the name after a comma: "credited meanwhile".</param>
public sealed record PrintGap(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("why")] string Why);
