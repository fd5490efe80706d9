using System.Text.Json.Serialization;

namespace PactPortal.Data.Audit;

/// <summary>One value that a commit changed, and which says nothing about a person.</summary>
/// <param name="Record">What kind of record it is a value of: "registration".</param>
/// <param name="RecordId">Its key.</param>
/// <param name="Field">What the value is: "status"; null where the record itself came or went.</param>
/// <param name="From">Null where there was none.</param>
/// <param name="To">Null where there is none any more.</param>
public sealed record AuditChange(
    [property: JsonPropertyName("record")] string Record,
    [property: JsonPropertyName("id")] string RecordId,
    [property: JsonPropertyName("field")] string? Field,
    [property: JsonPropertyName("from")] string? From,
    [property: JsonPropertyName("to")] string? To)
{
    public const string Added = "added";
    public const string Removed = "removed";
}
