using System.Buffers.Binary;
using System.Text;
using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests.Accessible;

/// <summary>PDF/UA-1, 7.21: fonts are inside, say how wide they are, and lead from each glyph back to its character.</summary>
internal static class FontRules
{
    public static void Require(Printed printed)
    {
        var fonts = printed.Structure.Pages.SelectMany(page => page.Fonts).ToList();

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font =>
        {
            Assert.Matches("^[A-Z]{6}[+].", font.BaseName);
            Assert.Equal(font.BaseName, printed.Pdf.Name(font.Descendant["BaseFont"]));
            Assert.Equal(font.BaseName, printed.Pdf.Name(printed.Pdf.Dictionary(font.Descendant["FontDescriptor"])["FontName"]));
            Assert.Equal("Identity", printed.Pdf.Name(font.Descendant["CIDToGIDMap"]));
            Assert.DoesNotContain(0, font.Shown);
            Assert.All(font.Read, letters => Assert.DoesNotContain(letters, letter => letter is '\0' or '\uFEFF' or '\uFFFE' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF')));
            RequireWidths(printed.Pdf, font);
        });
    }

    /// <summary>A width that the file says and one that the font says differ by a thousandth at most.</summary>
    private static void RequireWidths(PdfReader pdf, PdfFontReader font)
    {
        var widths = pdf.Array(pdf.Array(font.Descendant["W"])[1]).Cast<double>().ToArray();
        var (units, count) = (U16(font, "head", 18), U16(font, "hhea", 34));
        Assert.Equal(0.0, pdf.Array(font.Descendant["W"])[0]);
        Assert.True(widths.Length <= U16(font, "maxp", 4), "Widths are said of glyphs that are not there.");
        Assert.All(font.Shown, cid => Assert.Equal(U16(font, "hmtx", 4 * Math.Min(cid, count - 1)) * 1000.0 / units, widths[cid], tolerance: 1));
    }

    private static int U16(PdfFontReader font, string table, int offset)
    {
        var file = font.Embedded;
        for (var record = 12; record < 12 + 16 * BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); record += 16)
        {
            if (Encoding.ASCII.GetString(file, record, 4) == table)
            {
                return BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(record + 8)) + offset));
            }
        }

        throw new InvalidDataException($"{font.BaseName} has no table {table}.");
    }
}
