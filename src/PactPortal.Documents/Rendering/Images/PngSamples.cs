using System.IO.Compression;

namespace PactPortal.Documents.Rendering.Images;

/// <summary>A PNG as two pictures of a byte a sample, deflated: its colours, and how opaque they are. PDF wants them apart.</summary>
internal sealed class PngSamples
{
    private const byte Opaque = 255;
    private readonly PngImage image;
    private readonly int colors, key;

    private PngSamples(PngImage image)
    {
        this.image = image;
        colors = image.Colors is PngColors.Rgb or PngColors.RgbAlpha ? 3 : 1;
        key = image.Transparency is { } seen && image.Colors is PngColors.Gray or PngColors.Rgb ? Enumerable.Range(0, colors).Aggregate(0, (sum, i) => (sum << 8) + seen[2 * i + 1]) : -1;
        var (color, alpha) = (new byte[image.Width * colors], new byte[image.Width]);
        using MemoryStream colorBytes = new(), alphaBytes = new();
        using (ZLibStream colorPacked = new(colorBytes, CompressionLevel.Optimal, leaveOpen: true), alphaPacked = new(alphaBytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var row in image.Rows())
            {
                Split(row, color, alpha);
                colorPacked.Write(color);
                alphaPacked.Write(alpha);
            }
        }

        Color = colorBytes.ToArray();
        Alpha = image.Transparency is null && image.Colors is not (PngColors.GrayAlpha or PngColors.RgbAlpha) ? null : alphaBytes.ToArray();
    }

    public byte[] Color { get; }

    /// <summary>Null: nothing is seen through.</summary>
    public byte[]? Alpha { get; }

    public static PngSamples Of(PngImage image) => new(image);

    /// <summary>The samples of a row that has one for each pixel; several may stand in a byte, the first in its highest bits.</summary>
    public static IEnumerable<int> Numbers(PngImage image, byte[] row)
    {
        for (var x = 0; x < image.Width; x++)
        {
            yield return Number(image, row, x);
        }
    }

    private static int Number(PngImage image, byte[] row, int x) =>
        row[x * image.Bits / 8] >> (8 - image.Bits - x * image.Bits % 8) & ((1 << image.Bits) - 1);

    private void Split(byte[] row, byte[] color, byte[] alpha)
    {
        for (var x = 0; x < image.Width; x++)
        {
            if (colors == 3)
            {
                alpha[x] = Rgb(row.AsSpan(x * image.Samples), color.AsSpan(3 * x));
            }
            else
            {
                (color[x], alpha[x]) = image.Colors == PngColors.GrayAlpha ? (row[2 * x], row[2 * x + 1]) : Single(Number(image, row, x));
            }
        }
    }

    private (byte Color, byte Alpha) Single(int number) =>
        image.Colors == PngColors.Palette
            ? ((byte)number, image.Transparency is { } seen && number < seen.Length ? seen[number] : Opaque)
            : ((byte)(number * 255 / ((1 << image.Bits) - 1)), number == key ? (byte)0 : Opaque);

    /// <returns>How opaque the pixel is.</returns>
    private byte Rgb(ReadOnlySpan<byte> pixel, Span<byte> color)
    {
        pixel[..3].CopyTo(color);
        var isSeenThrough = (pixel[0] << 16) + (pixel[1] << 8) + pixel[2] == key;
        return image.Colors == PngColors.RgbAlpha ? pixel[3] : isSeenThrough ? (byte)0 : Opaque;
    }
}
