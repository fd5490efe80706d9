using System.Security.Cryptography;
using System.Text.Json.Serialization;
using PactPortal.Documents.Rendering.Images;

namespace PactPortal.Documents;

public enum ImageKind
{
    Png,
    Jpeg,
}

/// <summary>A picture that every renderer can print, as it came. Two of the same bytes are equal.</summary>
public sealed class ImageFile : IEquatable<ImageFile>
{
    public const int MaximumBytes = 5 * 1024 * 1024, MaximumPixels = 20_000_000;

    [JsonConstructor]
    private ImageFile(ReadOnlyMemory<byte> bytes)
    {
        Refuse.If(bytes.Length > MaximumBytes, "The image is larger than 5 MB.");
        Bytes = bytes.ToArray();
        Digest = Convert.ToHexString(SHA256.HashData(Bytes.Span));
        if (PngImage.IsPng(Bytes.Span))
        {
            var png = PngImage.Read(Bytes);
            (Kind, Width, Height) = (ImageKind.Png, png.Width, png.Height);
            RequireSize();
            png.RequireWhole();
        }
        else
        {
            Refuse.If(!JpegImage.IsJpeg(Bytes.Span), "This is no image that can be printed: a PNG or a JPEG is needed.");
            var jpeg = JpegImage.Read(Bytes.Span);
            (Kind, Width, Height) = (ImageKind.Jpeg, jpeg.Width, jpeg.Height);
            RequireSize();
        }
    }

    /// <summary>The file as it came.</summary>
    [JsonPropertyName("Bytes")]
    public ReadOnlyMemory<byte> Bytes { get; }

    [JsonIgnore]
    public ImageKind Kind { get; }

    /// <summary>In pixels.</summary>
    [JsonIgnore]
    public int Width { get; }

    /// <summary>In pixels.</summary>
    [JsonIgnore]
    public int Height { get; }

    /// <summary>The same for the same bytes.</summary>
    internal string Digest { get; }

    /// <exception cref="ArgumentException">It can't be printed; the message says why.</exception>
    public static ImageFile Read(ReadOnlyMemory<byte> bytes) => new(bytes);

    public bool Equals(ImageFile? other) => other?.Digest == Digest;

    public override bool Equals(object? obj) => Equals(obj as ImageFile);

    public override int GetHashCode() => Digest.GetHashCode(StringComparison.Ordinal);

    private void RequireSize()
    {
        Refuse.If(Width <= 0 || Height <= 0, "The image has no pixels.");
        Refuse.If((long)Width * Height > MaximumPixels, "The image has more than 20 megapixels.");
    }
}
