using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PactPortal.Documents.Tests;

/// <summary>Pictures made here, byte by byte: no file has to be kept.</summary>
internal static class SampleImages
{
    public const string SaysOfLogo = "Logo of the county: four strands that come together";

    /// <summary>Two blue squares on a white ground, seen through in a corner.</summary>
    public static Image Logo() => new(ImageFile.Read(Png(6, [.. Enumerable.Range(0, 40 * 20).SelectMany(i => i % 40 < 20 ? new byte[] { 0x14, 0x50, 0x5C, 255 } : [(byte)i, 255, 255, (byte)(i % 256)])], 40, 20)), SaysOfLogo, 120);

    public static Image Photo() => new(ImageFile.Read(Jpeg(3)), "A gray field", 100);

    /// <param name="colors">The color type.</param>
    /// <param name="pixels">Rows under each other, unfiltered.</param>
    /// <param name="more">Chunks that stand before the data.</param>
    public static byte[] Png(int colors, byte[] pixels, int width, int height, byte bits = 8, bool isInterlaced = false, params IEnumerable<(string Name, byte[] Content)> more)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (bits, (byte)colors, isInterlaced ? (byte)1 : (byte)0);
        var pixel = Math.Max(1, (colors switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 }) * bits / 8);
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", header), .. more.SelectMany(chunk => Chunk(chunk.Name, chunk.Content)), .. Chunk("IDAT", Packed(pixels, Math.Clamp(pixels.Length, 1, height), pixel)), .. Chunk("IEND", [])];
    }

    /// <summary>Eight by eight pixels a block, all in the middle grey: each code is one bit and says “nothing more”.</summary>
    public static byte[] Jpeg(int components, int blocks = 2, byte frame = 0xC0)
    {
        var ids = Enumerable.Range(1, components).Select(id => (byte)id).ToArray();
        byte[] table = [1, .. new byte[15], 0];
        var data = new byte[(2 * components * blocks + 7) / 8];
        data[^1] |= (byte)((1 << (8 * data.Length - 2 * components * blocks)) - 1);
        return
        [
            0xFF, 0xD8,
            .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
            .. Segment(frame, [8, 0, 8, 0, (byte)(8 * blocks), (byte)components, .. ids.SelectMany(id => new byte[] { id, 0x11, 0 })]),
            .. Segment(0xC4, [0x00, .. table, 0x10, .. table]),
            .. Segment(0xDA, [(byte)components, .. ids.SelectMany(id => new byte[] { id, 0 }), 0, 63, 0]),
            .. data, 0xFF, 0xD9,
        ];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, 0, (byte)(content.Length + 2), .. content];

    /// <summary>The rows take turns with all five filters.</summary>
    private static byte[] Packed(byte[] pixels, int height, int pixel)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var length = pixels.Length / height;
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte((byte)(y % 5));
                for (var x = 0; x < length; x++)
                {
                    var (left, up, corner) = (At(x - pixel, y), At(x, y - 1), At(x - pixel, y - 1));
                    var nearest = new[] { left, up, corner }.MinBy(value => Math.Abs(left + up - corner - value));
                    zlib.WriteByte((byte)(At(x, y) - (y % 5) switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => nearest }));
                }
            }

            int At(int x, int y) => x < 0 || y < 0 ? 0 : pixels[y * length + x];
        }

        return packed.ToArray();
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var check = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(check, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check.AsSpan(4), ~named.Aggregate(uint.MaxValue, (crc, value) => Enumerable.Range(0, 8).Aggregate(crc ^ value, (c, _) => (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1)));
        return [.. check[..4], .. named, .. check[4..]];
    }
}
