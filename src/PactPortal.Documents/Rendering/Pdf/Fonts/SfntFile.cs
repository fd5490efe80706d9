using System.Buffers.Binary;
using System.Text;

namespace PactPortal.Documents.Rendering.Pdf.Fonts;

/// <summary>The bytes of an OpenType file and where its tables begin.</summary>
internal sealed class SfntFile
{
    private readonly byte[] bytes;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];

    public SfntFile(byte[] bytes)
    {
        this.bytes = bytes;
        if (U32(0) is not (0x00010000 or 0x74727565))
        {
            throw new InvalidDataException("The font has no TrueType outlines.");
        }

        for (int i = 0, at = 12; i < U16(4); i++, at += 16)
        {
            tables[Encoding.ASCII.GetString(bytes, at, 4)] = (Offset(at + 8), Offset(at + 12));
        }
    }

    public bool Has(string tag) => tables.ContainsKey(tag);

    public int Table(string tag) => tables[tag].Offset;

    public ReadOnlySpan<byte> Bytes(string tag) => Bytes(tables[tag].Offset, tables[tag].Length);

    public ReadOnlySpan<byte> Bytes(int at, int length) => bytes.AsSpan(at, length);

    public ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    public short S16(int at) => BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(at));

    public uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));

    public int Offset(int at) => checked((int)U32(at));
}
