using System.Buffers.Binary;
using System.Text;

namespace PactPortal.Documents.Rendering.Pdf.Fonts;

/// <summary>
/// A font file with the glyphs a document uses and no others, numbered in the order the document met them.
/// Renumbering keeps a page with one Chinese name from carrying thirty thousand empty entries.
/// </summary>
internal sealed class GlyphSubset
{
    private const int Words = 0x1, Scale = 0x8, MoreComponents = 0x20, TwoScales = 0x40, Matrix = 0x80;
    private static readonly string[] Copied = ["cvt ", "fpgm", "prep"];
    private readonly TrueTypeFont font;
    private readonly SfntFile file;
    private readonly List<ushort> glyphs;
    private readonly Dictionary<ushort, int> numbers = [];

    private GlyphSubset(TrueTypeFont font, IEnumerable<ushort> used)
    {
        (this.font, file, glyphs) = (font, font.File, [.. used]);
        for (var i = 0; i < glyphs.Count; i++)
        {
            numbers[glyphs[i]] = i;
        }
    }

    /// <param name="font">The whole font.</param>
    /// <param name="used">The first must be glyph 0, the one for what is missing.</param>
    public static byte[] Of(TrueTypeFont font, IEnumerable<ushort> used) => new GlyphSubset(font, used).Write();

    private byte[] Write()
    {
        List<byte[]> outlines = [];
        for (var i = 0; i < glyphs.Count; i++)
        {
            outlines.Add(Renumbered(Outline(glyphs[i])));
        }

        var (glyf, loca, hmtx) = (new byte[outlines.Sum(outline => Padded(outline.Length))], new byte[4 * (glyphs.Count + 1)], new byte[4 * glyphs.Count]);
        for (int i = 0, at = 0; i < glyphs.Count; i++)
        {
            outlines[i].CopyTo(glyf, at);
            at += Padded(outlines[i].Length);
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i + 4), at);
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * i), (ushort)font.Advance(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan(4 * i + 2), outlines[i].Length == 0 ? (short)0 : BinaryPrimitives.ReadInt16BigEndian(outlines[i].AsSpan(2)));
        }

        SortedDictionary<string, byte[]> tables = new(StringComparer.Ordinal)
        {
            ["glyf"] = glyf,
            ["loca"] = loca,
            ["hmtx"] = hmtx,
            ["head"] = Patched("head", 50, 1),
            ["hhea"] = Patched("hhea", 34, (ushort)glyphs.Count),
            ["maxp"] = Patched("maxp", 4, (ushort)glyphs.Count),
        };
        foreach (var tag in Copied.Where(file.Has))
        {
            tables[tag] = file.Bytes(tag).ToArray();
        }

        return Assemble(tables);
    }

    private ReadOnlySpan<byte> Outline(ushort glyph)
    {
        int loca = file.Table("loca"), glyf = file.Table("glyf");
        var isShort = file.S16(file.Table("head") + 50) == 0;
        int At(int index) => isShort ? file.U16(loca + 2 * index) * 2 : file.Offset(loca + 4 * index);
        return file.Bytes(glyf + At(glyph), At(glyph + 1) - At(glyph));
    }

    /// <summary>A composite glyph names its parts: they join the subset and are named by their new numbers.</summary>
    private byte[] Renumbered(ReadOnlySpan<byte> outline)
    {
        var copy = outline.ToArray();
        var isComposite = copy.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(copy) < 0;
        for (int at = 10, flags = isComposite ? MoreComponents : 0; (flags & MoreComponents) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(at + 2));
            if (numbers.TryAdd(part, glyphs.Count))
            {
                glyphs.Add(part);
            }

            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 2), (ushort)numbers[part]);
            at += 4 + ((flags & Words) != 0 ? 4 : 2) + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
        }

        return copy;
    }

    private byte[] Patched(string tag, int at, ushort value)
    {
        var table = file.Bytes(tag).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), value);
        return table;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var directory = 12 + 16 * tables.Count;
        var bytes = new byte[directory + tables.Values.Sum(table => Padded(table.Length))];
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(bytes, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(10), (ushort)(16 * tables.Count - (16 << power)));
        int entry = 12, at = directory;
        foreach (var (tag, table) in tables)
        {
            Encoding.ASCII.GetBytes(tag, bytes.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(entry + 4), Checksum(table));
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(entry + 8), at);
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(entry + 12), table.Length);
            table.CopyTo(bytes, at);
            (entry, at) = (entry + 16, at + Padded(table.Length));
        }

        return bytes;
    }

    private static uint Checksum(byte[] table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i++)
        {
            sum += (uint)table[i] << (24 - 8 * (i & 3));
        }

        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
