namespace PactPortal.Documents.Rendering.Pdf.Fonts;

/// <summary><c>GSUB</c> lookup type 1, one glyph for one: how a font offers tabular and lining figures.</summary>
internal static class GlyphSubstitution
{
    public static Dictionary<ushort, ushort> Read(SfntFile file, string feature)
    {
        Dictionary<ushort, ushort> substitutes = [];
        foreach (var subtable in LayoutTable.Subtables(file, "GSUB", feature, 1))
        {
            var listed = file.U16(subtable) == 2;
            foreach (var (glyph, place) in LayoutTable.Coverage(file, subtable + file.U16(subtable + 2)))
            {
                var substitute = listed ? file.U16(subtable + 6 + 2 * place) : (ushort)(glyph + file.S16(subtable + 4));
                substitutes.TryAdd(glyph, substitute);
            }
        }

        return substitutes;
    }
}
