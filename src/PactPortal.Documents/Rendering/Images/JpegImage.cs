using System.Buffers.Binary;

namespace PactPortal.Documents.Rendering.Images;

/// <summary>What the frame of a JPEG says (ITU-T T.81, B.2). Its pixels are never decoded: readers of PDF and of HTML do that.</summary>
internal sealed record JpegImage(int Width, int Height, int Components)
{
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, Temporary = 0x01;

    public static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, StartOfImage, 0xFF]);

    /// <exception cref="ArgumentException">The sentence says what is wrong.</exception>
    public static JpegImage Read(ReadOnlySpan<byte> file)
    {
        JpegImage? frame = null;
        for (var at = 2; ;)
        {
            Refuse.If(at + 4 > file.Length, "The JPEG is cut off.");
            Refuse.If(file[at] != 0xFF, "The JPEG is damaged.");
            var marker = file[at + 1];
            if (marker is 0xFF or Temporary)
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            Refuse.If(length < 2, "The JPEG is damaged.");
            Refuse.If(at + 2 + length > file.Length, "The JPEG is cut off.");
            if (marker == StartOfScan)
            {
                Refuse.If(frame is null, "The JPEG is damaged.");
                // In scans 0xFF is followed by zero, so that nothing else looks like the end.
                Refuse.If(file[(at + 2 + length)..].IndexOf((ReadOnlySpan<byte>)[0xFF, EndOfImage]) < 0, "The JPEG is cut off.");
                return frame!; // not null: refused above
            }

            frame = IsFrame(marker) ? Frame(marker, file.Slice(at + 4, length - 2)) : frame;
            at += 2 + length;
        }
    }

    /// <summary>C4, C8 and CC hold tables and no frame.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static JpegImage Frame(byte marker, ReadOnlySpan<byte> segment)
    {
        Refuse.If(segment.Length < 6, "The JPEG is damaged.");
        Refuse.If(marker > 0xC2, "The JPEG is packed in a way that few programs read; save it as baseline or progressive.");
        Refuse.If(segment[0] != 8, "The JPEG has more than 8 bits a sample.");
        var components = segment[5];
        Refuse.If(components == 4, "The JPEG is in the colours of a press (CMYK); save it as RGB.");
        Refuse.If(components is not (1 or 3), "The JPEG is neither grey nor in colours.");
        return new JpegImage(BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), components);
    }
}
