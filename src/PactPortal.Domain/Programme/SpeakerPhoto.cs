using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme;

/// <summary>
/// A photograph of a speaker as the portal keeps it: a JPEG made anew from what was sent, without what a camera writes beside a picture.
/// </summary>
/// <param name="Key">Its file's name; says nothing, and is this photograph's alone, so that the file can go when the row lets go of it.</param>
/// <param name="Hash">SHA-256 of its bytes in lower-case hexadecimal: its part of an address, which another picture never has.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Width">In pixels, upright.</param>
/// <param name="Height">In pixels, upright.</param>
public sealed record SpeakerPhoto(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("sha256")] string Hash,
    [property: JsonPropertyName("length")] long Length,
    [property: JsonPropertyName("width")] int Width,
    [property: JsonPropertyName("height")] int Height,
    [property: JsonPropertyName("at")] DateTimeOffset KeptAt)
{
    /// <summary>Ten megabytes may be sent.</summary>
    public const long Largest = 10 * 1024 * 1024;

    /// <summary>What is sent may have so many pixels: decoding takes four bytes of memory for each.</summary>
    public const long MostPixels = 50_000_000;

    /// <summary>In pixels; a smaller picture stays as small as it is.</summary>
    public const int LongerSide = 800;

    public const string ContentType = "image/jpeg";
}
