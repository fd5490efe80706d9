namespace PactPortal.Documents.Rendering.Pdf.Fonts;

/// <summary>The table <c>cmap</c>: from code points to glyphs, formats 4 and 12.</summary>
internal static class CharacterMap
{
    public static Dictionary<int, ushort> Read(SfntFile file)
    {
        Dictionary<int, ushort> map = [];
        var cmap = file.Table("cmap");
        for (var i = 0; i < file.U16(cmap + 2); i++)
        {
            var record = cmap + 4 + 8 * i;
            var subtable = cmap + file.Offset(record + 4);
            var isUnicode = file.U16(record) is 0 or 3;
            switch (isUnicode ? file.U16(subtable) : 0)
            {
                case 4:
                    ReadSegments(file, subtable, map);
                    break;
                case 12:
                    ReadGroups(file, subtable, map);
                    break;
            }
        }

        return map;
    }

    private static void ReadSegments(SfntFile file, int subtable, Dictionary<int, ushort> map)
    {
        var segments = file.U16(subtable + 6) / 2;
        var ends = subtable + 14;
        var starts = ends + 2 * segments + 2;
        var deltas = starts + 2 * segments;
        var ranges = deltas + 2 * segments;
        for (var s = 0; s < segments; s++)
        {
            int delta = file.U16(deltas + 2 * s), range = file.U16(ranges + 2 * s), start = file.U16(starts + 2 * s);
            for (var c = start; c <= Math.Min((int)file.U16(ends + 2 * s), 0xFFFE); c++)
            {
                int glyph = range == 0 ? c : file.U16(ranges + 2 * s + range + 2 * (c - start));
                if (glyph != 0 && (ushort)(glyph + delta) is var id and not 0)
                {
                    map.TryAdd(c, id);
                }
            }
        }
    }

    private static void ReadGroups(SfntFile file, int subtable, Dictionary<int, ushort> map)
    {
        for (var k = 0; k < file.Offset(subtable + 12); k++)
        {
            var group = subtable + 16 + 12 * k;
            int first = file.Offset(group), last = file.Offset(group + 4), glyph = file.Offset(group + 8);
            for (var c = first; c <= last; c++)
            {
                map.TryAdd(c, (ushort)(glyph + c - first));
            }
        }
    }
}
