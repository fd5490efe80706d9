using System.Text;

namespace PactPortal.Documents.Rendering.Pdf.Fonts;

/// <summary>What <c>GSUB</c> and <c>GPOS</c> have in common: features name lookups, lookups have subtables, subtables cover glyphs.</summary>
internal static class LayoutTable
{
    private const int Substitution = 7, Positioning = 9;

    /// <summary>The subtables, of one lookup type, that a feature uses; extension subtables are followed.</summary>
    public static IEnumerable<int> Subtables(SfntFile file, string table, string feature, int lookupType)
    {
        if (!file.Has(table))
        {
            yield break;
        }

        var extension = table == "GSUB" ? Substitution : Positioning;
        foreach (var lookup in Lookups(file, file.Table(table), feature))
        {
            for (var i = 0; i < file.U16(lookup + 4); i++)
            {
                int type = file.U16(lookup), subtable = lookup + file.U16(lookup + 6 + 2 * i);
                if (type == extension)
                {
                    (type, subtable) = (file.U16(subtable + 2), subtable + file.Offset(subtable + 4));
                }

                if (type == lookupType)
                {
                    yield return subtable;
                }
            }
        }
    }

    /// <summary>Glyph to its place in the coverage.</summary>
    public static Dictionary<ushort, int> Coverage(SfntFile file, int at)
    {
        Dictionary<ushort, int> covered = [];
        var isList = file.U16(at) == 1;
        for (var i = 0; i < file.U16(at + 2); i++)
        {
            var entry = at + 4 + (isList ? 2 : 6) * i;
            int first = file.U16(entry), last = isList ? first : file.U16(entry + 2);
            for (var glyph = first; glyph <= last; glyph++)
            {
                covered[(ushort)glyph] = covered.Count;
            }
        }

        return covered;
    }

    /// <summary>Glyph to its class; glyphs not named are of class 0.</summary>
    public static Dictionary<ushort, int> Classes(SfntFile file, int at)
    {
        Dictionary<ushort, int> classes = [];
        if (file.U16(at) == 1)
        {
            for (var i = 0; i < file.U16(at + 4); i++)
            {
                classes[(ushort)(file.U16(at + 2) + i)] = file.U16(at + 6 + 2 * i);
            }

            return classes;
        }

        for (var i = 0; i < file.U16(at + 2); i++)
        {
            var range = at + 4 + 6 * i;
            for (int glyph = file.U16(range); glyph <= file.U16(range + 2); glyph++)
            {
                classes[(ushort)glyph] = file.U16(range + 4);
            }
        }

        return classes;
    }

    private static SortedSet<int> Lookups(SfntFile file, int table, string feature)
    {
        int features = table + file.U16(table + 6), lookups = table + file.U16(table + 8);
        var (tag, offsets) = (Encoding.ASCII.GetBytes(feature), new SortedSet<int>());
        for (var i = 0; i < file.U16(features); i++)
        {
            var record = features + 2 + 6 * i;
            if (!file.Bytes(record, 4).SequenceEqual(tag))
            {
                continue;
            }

            var indices = features + file.U16(record + 4);
            for (var k = 0; k < file.U16(indices + 2); k++)
            {
                offsets.Add(lookups + file.U16(lookups + 2 + 2 * file.U16(indices + 4 + 2 * k)));
            }
        }

        return offsets;
    }
}
