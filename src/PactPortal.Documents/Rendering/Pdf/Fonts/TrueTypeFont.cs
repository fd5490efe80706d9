namespace PactPortal.Documents.Rendering.Pdf.Fonts;

/// <summary>A font with <c>glyf</c> outlines. Read once and never changed, so that every thread may share it.</summary>
internal sealed class TrueTypeFont
{
    private readonly Dictionary<int, ushort> characters;
    private readonly Dictionary<ushort, ushort> lining;
    private readonly Dictionary<ushort, ushort> tabular;
    private readonly PairKerning kerning;
    private readonly int metrics;

    public TrueTypeFont(string name, byte[] bytes)
    {
        Name = name;
        File = new SfntFile(bytes);
        characters = CharacterMap.Read(File);
        lining = GlyphSubstitution.Read(File, "lnum");
        tabular = GlyphSubstitution.Read(File, "tnum");
        kerning = new PairKerning(File);
        metrics = File.U16(File.Table("hhea") + 34);
        UnitsPerEm = File.U16(File.Table("head") + 18);
    }

    public string Name { get; }

    public SfntFile File { get; }

    public int UnitsPerEm { get; }

    public int Ascent => Thousandths(File.S16(File.Table("hhea") + 4));

    public int Descent => Thousandths(File.S16(File.Table("hhea") + 6));

    public int CapHeight => File.U16(File.Table("OS/2")) >= 2 ? Thousandths(File.S16(File.Table("OS/2") + 88)) : Ascent;

    public int[] Box => [.. Enumerable.Range(0, 4).Select(i => Thousandths(File.S16(File.Table("head") + 36 + 2 * i)))];

    public bool Has(int codePoint) => characters.ContainsKey(codePoint);

    /// <summary>Old-style figures suit no title with a year in it: figures are lining, and tabular where columns need them.</summary>
    public ushort Glyph(int codePoint, bool isTabular)
    {
        var glyph = characters.GetValueOrDefault(codePoint);
        glyph = lining.GetValueOrDefault(glyph, glyph);
        return isTabular && codePoint is >= '0' and <= '9' ? tabular.GetValueOrDefault(glyph, glyph) : glyph;
    }

    public int Advance(ushort glyph) => File.U16(File.Table("hmtx") + 4 * Math.Min(glyph, metrics - 1));

    public int Kerning(ushort left, ushort right) => kerning.Between(left, right);

    /// <summary>PDF measures glyphs in thousandths of the font size.</summary>
    public int Thousandths(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm);
}
