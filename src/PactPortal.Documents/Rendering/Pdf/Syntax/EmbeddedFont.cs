using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PactPortal.Documents.Rendering.Pdf.Fonts;

namespace PactPortal.Documents.Rendering.Pdf.Syntax;

/// <summary>One font as one document uses it: a Type 0 font whose CIDs are numbers in the order glyphs were met.</summary>
internal sealed class EmbeddedFont(TrueTypeFont font, string key)
{
    private readonly List<ushort> glyphs = [0];
    private readonly List<int> codePoints = [0xFFFD];
    private readonly Dictionary<(ushort Glyph, int CodePoint), int> numbers = [];

    public string Key { get; } = key;

    /// <summary>The CID. Two characters that share a glyph get two, so that each is extracted as itself.</summary>
    public int Number(ushort glyph, int codePoint)
    {
        if (!numbers.TryGetValue((glyph, codePoint), out var number))
        {
            numbers[(glyph, codePoint)] = number = glyphs.Count;
            glyphs.Add(glyph);
            codePoints.Add(codePoint);
        }

        return number;
    }

    public int Write(ObjectTable objects)
    {
        var file = GlyphSubset.Of(font, glyphs);
        var name = SubsetTag(file) + "+" + font.Name;
        var fileId = objects.AddStream(file, string.Create(CultureInfo.InvariantCulture, $"/Length1 {file.Length}"));
        var box = PdfSyntax.Array(font.Box.Select(value => (double)value));
        var descriptor = objects.Add(string.Create(CultureInfo.InvariantCulture,
            $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox{box}/ItalicAngle 0/Ascent {font.Ascent}/Descent {font.Descent}/CapHeight {font.CapHeight}/StemV 80/FontFile2 {fileId} 0 R>>"));
        var widths = string.Join(' ', glyphs.Select(glyph => font.Thousandths(font.Advance(glyph)).ToString(CultureInfo.InvariantCulture)));
        var descendant = objects.Add(string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/W[0[{widths}]]/CIDToGIDMap/Identity>>"));
        var toUnicode = objects.AddStream(Encoding.ASCII.GetBytes(ToUnicode()));
        return objects.Add(string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>"));
    }

    private static string SubsetTag(byte[] file) => new([.. SHA256.HashData(file).Take(6).Select(value => (char)('A' + value % 26))]);

    private string ToUnicode()
    {
        StringBuilder map = new("""
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange

            """);
        foreach (var chunk in Enumerable.Range(1, glyphs.Count - 1).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var number in chunk)
            {
                var text = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(codePoints[number])));
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{text}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
