using System.Text.Json.Serialization;

namespace PactPortal.Domain.Billing;

/// <summary>A purchase order's file, kept in the data folder.</summary>
/// <param name="Key">Its name there; says nothing.</param>
/// <param name="ContentType">As its first bytes say, whatever its name was.</param>
public sealed record PurchaseOrderFile(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("contentType")] string ContentType,
    [property: JsonPropertyName("length")] long Length,
    [property: JsonPropertyName("at")] DateTimeOffset At)
{
    /// <summary>Five megabytes.</summary>
    public const long Largest = 5 * 1024 * 1024;

    private static readonly (byte[] Start, string ContentType, string Extension)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), "application/pdf", "pdf"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "image/png", "png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg", "jpg"),
    ];

    public string Extension => Kinds.Single(kind => kind.ContentType == ContentType).Extension;

    /// <summary>PDF, PNG or JPEG by the first bytes; null for anything else.</summary>
    public static string? ContentTypeOf(ReadOnlySpan<byte> content)
    {
        foreach (var (start, contentType, _) in Kinds)
        {
            if (content.StartsWith(start))
            {
                return contentType;
            }
        }

        return null;
    }
}
