using System.Buffers.Binary;

namespace PactPortal.Documents.Rendering.Images;

/// <summary>The numbers are the colour types of PNG (ISO 15948, 11.2.2).</summary>
internal enum PngColors
{
    Gray = 0,
    Rgb = 2,
    Palette = 3,
    GrayAlpha = 4,
    RgbAlpha = 6,
}

/// <summary>The chunks of a PNG that say how it looks.</summary>
internal sealed class PngImage
{
    private const int HeaderLength = 13, ChunkFrame = 12;
    private readonly List<byte> packed = [];

    private PngImage(ReadOnlySpan<byte> header)
    {
        Refuse.If(header.Length != HeaderLength, "The PNG is damaged.");
        (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        (Bits, Colors) = (header[8], (PngColors)header[9]);
        Refuse.If(Bits == 16, "The PNG has 16 bits a sample; save it with 8.");
        Refuse.If(!IsKnown(Colors, Bits) || header[10] != 0 || header[11] != 0, "The PNG is damaged.");
        Refuse.If(header[12] != 0, "The PNG is interlaced; save it without.");
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Of a sample.</summary>
    public int Bits { get; }

    public PngColors Colors { get; }

    /// <summary>Red, green and blue of each number; empty without a palette.</summary>
    public byte[] Palette { get; private set; } = [];

    /// <summary>How opaque the first numbers of the palette are, or which colour is seen through; or null.</summary>
    public byte[]? Transparency { get; private set; }

    public int Samples => Colors switch { PngColors.Gray or PngColors.Palette => 1, PngColors.GrayAlpha => 2, PngColors.Rgb => 3, PngColors.RgbAlpha => 4 };

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <exception cref="ArgumentException">The sentence says what is wrong.</exception>
    public static PngImage Read(ReadOnlyMemory<byte> file)
    {
        PngImage? image = null;
        for (var rest = file.Span[Signature.Length..]; ;)
        {
            Refuse.If(rest.Length < ChunkFrame, "The PNG is cut off.");
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            Refuse.If(length > rest.Length - ChunkFrame, "The PNG is cut off.");
            var name = rest.Slice(4, 4);
            var content = rest.Slice(8, (int)length);
            image ??= name.SequenceEqual("IHDR"u8) ? new PngImage(content) : throw new ArgumentException("The PNG is damaged.");
            if (name.SequenceEqual("IEND"u8))
            {
                image.RequireColors();
                return image;
            }

            image.Take(name, content);
            rest = rest[(ChunkFrame + (int)length)..];
        }
    }

    public IEnumerable<byte[]> Rows() => PngRows.Of(this, [.. packed]);

    /// <summary>Reads every row once.</summary>
    /// <exception cref="ArgumentException">Rows are missing or damaged.</exception>
    public void RequireWhole()
    {
        foreach (var row in Rows().Where(_ => Colors == PngColors.Palette))
        {
            Refuse.If(PngSamples.Numbers(this, row).Any(number => 3 * number >= Palette.Length), "The PNG shows a colour that its palette has not.");
        }
    }

    private static bool IsKnown(PngColors colors, int bits) => Enum.IsDefined(colors) && colors switch
    {
        PngColors.Gray or PngColors.Palette => bits is 1 or 2 or 4 or 8,
        PngColors.Rgb or PngColors.GrayAlpha or PngColors.RgbAlpha => bits == 8,
    };

    private void Take(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        if (name.SequenceEqual("IDAT"u8))
        {
            packed.AddRange(content);
        }
        else if (name.SequenceEqual("PLTE"u8))
        {
            Palette = content.ToArray();
        }
        else if (name.SequenceEqual("tRNS"u8))
        {
            Transparency = content.ToArray();
        }
    }

    private void RequireColors()
    {
        Refuse.If(Colors == PngColors.Palette && (Palette.Length is 0 or > 3 * 256 || Palette.Length % 3 != 0), "The PNG has no palette of colours.");
        var needed = Colors switch { PngColors.Gray => 2, PngColors.Rgb => 6, PngColors.Palette or PngColors.GrayAlpha or PngColors.RgbAlpha => 0 };
        Refuse.If(Transparency is not null && Transparency.Length < needed, "The PNG is damaged.");
    }
}
