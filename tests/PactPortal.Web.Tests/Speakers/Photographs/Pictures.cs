using System.Buffers.Binary;
using SkiaSharp;

namespace PactPortal.Web.Tests.Speakers.Photographs;

/// <summary>Pictures as somebody might send them.</summary>
internal static class Pictures
{
    /// <summary>What a camera says of itself and of the place, in the bytes that <see cref="WithExif"/> adds.</summary>
    public const string Camera = "QUARTZCAM-7";

    public static readonly SKColor First = SKColors.Red, Second = SKColors.Lime, Third = SKColors.Blue, Last = SKColors.Yellow;

    /// <summary>Four quarters, each of another colour, in the order of reading.</summary>
    public static byte[] Quarters(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        var (right, low) = (width / 2f, height / 2f);
        foreach (var (x, y, color) in new[] { (0f, 0f, First), (right, 0f, Second), (0f, low, Third), (right, low, Last) })
        {
            using var paint = new SKPaint { Color = color };
            canvas.DrawRect(x, y, right, low, paint);
        }

        return bitmap.Encode(format, 95).ToArray();
    }

    /// <summary>Nothing but what shines through.</summary>
    public static byte[] Transparent(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Transparent);
        return bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }

    /// <summary>How the camera was held, its name, and a latitude, put behind the first marker as a camera does.</summary>
    public static byte[] WithExif(byte[] jpeg, short orientation)
    {
        var make = System.Text.Encoding.ASCII.GetBytes(Camera + "\0");
        const int directory = 8, entries = 3;
        var makeAt = directory + 2 + (entries * 12) + 4;
        var placeAt = makeAt + make.Length;
        var latitudeAt = placeAt + 2 + (2 * 12) + 4;
        var tiff = new List<byte>();
        tiff.AddRange("MM"u8);
        Short(42);
        Long(directory);
        Short(entries);
        Entry(0x010F, 2, make.Length, () => Long(makeAt));
        Entry(0x0112, 3, 1, () => { Short(orientation); Short(0); });
        Entry(0x8825, 4, 1, () => Long(placeAt));
        Long(0);
        tiff.AddRange(make);
        Short(2);
        Entry(1, 2, 2, () => tiff.AddRange("N\0\0\0"u8));
        Entry(2, 5, 3, () => Long(latitudeAt));
        Long(0);
        foreach (var (over, under) in new[] { (36, 1), (45, 1), (5, 1) })
        {
            Long(over);
            Long(under);
        }

        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(body.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. body, .. jpeg[2..]];

        void Short(int value) => tiff.AddRange([(byte)(value >> 8), (byte)value]);
        void Long(int value) => tiff.AddRange([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
        void Entry(int tag, int type, int count, Action value)
        {
            Short(tag);
            Short(type);
            Long(count);
            value();
        }
    }

    /// <summary>A small file whose header says that it is huge.</summary>
    public static byte[] Claiming(int width, int height)
    {
        var png = Quarters(8, 8, SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Checksum(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>What is seen in the middle of each quarter, in the order of reading.</summary>
    public static IReadOnlyList<SKColor> Seen(byte[] picture)
    {
        using var bitmap = SKBitmap.Decode(picture);
        var (left, right, high, low) = (bitmap.Width / 4, bitmap.Width * 3 / 4, bitmap.Height / 4, bitmap.Height * 3 / 4);
        return [.. new[] { (left, high), (right, high), (left, low), (right, low) }.Select(at => bitmap.GetPixel(at.Item1, at.Item2))];
    }

    public static (int Width, int Height) Size(byte[] picture)
    {
        using var bitmap = SKBitmap.Decode(picture);
        return (bitmap.Width, bitmap.Height);
    }

    /// <summary>As far as an encoder that loses some of it lets two colours be the same.</summary>
    public static bool IsLike(SKColor one, SKColor other) =>
        new[] { one.Red - other.Red, one.Green - other.Green, one.Blue - other.Blue }.All(difference => Math.Abs(difference) < 24);

    /// <summary>CRC-32 of a chunk of a PNG.</summary>
    private static uint Checksum(ReadOnlySpan<byte> chunk)
    {
        var sum = 0xFFFF_FFFFu;
        foreach (var octet in chunk)
        {
            sum ^= octet;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB8_8320u : sum >> 1;
            }
        }

        return ~sum;
    }
}
