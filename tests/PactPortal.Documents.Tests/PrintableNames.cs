using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests;

public sealed class PrintableNames
{
    [Theory]
    [InlineData("José Ñuñez-O’Connor")]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("Nguye\u0302\u0303n Thi\u0323 A\u0301nh")]
    [InlineData("李小龍")]
    [InlineData("刘洋")]
    [InlineData("Ελένη Παπαδοπούλου")]
    [InlineData("Оксана Шевченко")]
    [InlineData("Zażółć Gęślą Jaźń, İstanbul, Þórður")]
    [InlineData("§ 16524.7 · −100.00 – 72.5¢ “a” ½")]
    public void Render_NameInAKnownScript_IsPrintedAsItIsComposed(string name)
    {
        Assert.True(PrintableText.CanPrint(name));
        Assert.Equal(name.Normalize(), Printed.From(new Paragraph(name)).Text);
        Assert.Equal(name.Normalize(), Printed.From(new Heading(1, name)).Text);
    }

    [Theory]
    [InlineData("محمد")]
    [InlineData("דוד")]
    [InlineData("अनीता")]
    [InlineData("สมชาย")]
    [InlineData("김민지")]
    [InlineData("Ana 🌻")]
    [InlineData("x\u030Cyz")]
    [InlineData("\uE000")]
    public void CanPrint_ScriptThatNeedsMoreThanGlyphs_RefusesAndTheRendererThrows(string name)
    {
        Assert.False(PrintableText.CanPrint(name));
        var refused = Assert.Throws<GlyphMissingException>(() => Printed.From(new Paragraph("Name: ", Run.Bold(name))));
        Assert.Equal(name, refused.Text);
    }

    [Fact]
    public void CanPrint_HalfOfASurrogatePair_Refuses() => Assert.False(PrintableText.CanPrint("a" + (char)0xD800 + "b"));

    [Fact]
    public void Choose_UnprintableName_TakesTheLatinSpelling() => Assert.Equal("Mohammed", PrintableText.Choose("محمد", "Mohammed"));

    [Fact]
    public void Choose_PrintableName_KeepsIt() => Assert.Equal("李小龍", PrintableText.Choose("李小龍", "Bruce Lee"));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("דוד")]
    public void Choose_NeitherCanBePrinted_Throws(string? latin) =>
        Assert.Equal("محمد", Assert.Throws<GlyphMissingException>(() => PrintableText.Choose("محمد", latin)).Text);

    [Fact]
    public void Render_InvisibleMarksAndControls_AreLeftOut() =>
        Assert.Equal("Ana Maria Lopez", Printed.From(new Paragraph("\u202EAna\u200B\t Ma\u00ADria\u0007\u200E  Lopez\uFEFF ")).Text);

    [Fact]
    public void Render_FaceWithoutTheCharacter_NeverShowsTheMissingGlyph()
    {
        // Every printable character of the Basic Multilingual Plane up to the ideographs, in each typeface.
        var all = string.Concat(Enumerable.Range(0x21, 0x3100 - 0x21).Where(c => PrintableText.CanPrint(((char)c).ToString())).Select(c => (char)c));

        var printed = Printed.From(new Heading(1, all), new Facts([.. all.Chunk(300).Select(part => new Fact("Part", new string(part)))]), new Paragraph(Run.Bold(all), all));

        Assert.True(all.Length > 2500);
        Assert.All(printed.Structure.Pages.SelectMany(page => page.Fonts), font => Assert.DoesNotContain(0, font.Shown));
    }
}
