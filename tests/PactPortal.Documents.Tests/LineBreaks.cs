using PactPortal.Documents.Rendering.Pdf.Layout;

namespace PactPortal.Documents.Tests;

public sealed class LineBreaks
{
    [Theory]
    [InlineData("check it at 7QKD-M4WX now", "check|it|at|7QKD-M4WX|now")]
    [InlineData("December 8–10", "December|8–10")]
    [InlineData("Ñuñez-O’Connor", "Ñuñez-|O’Connor")]
    [InlineData("pact.example.org/verify/7QKD-M4WX", "pact.example.org/|verify/7QKD-M4WX")]
    [InlineData("−100.00", "−100.00")]
    [InlineData("a\u00A0b c", "a\u00A0b|c")]
    [InlineData("学习，三天。", "学|习，|三|天。")]
    [InlineData("one\ntwo", "one|two")]
    public void Break_NarrowColumn_BreaksOnlyWhereAReaderWould(string text, string expected)
    {
        var glyphs = Shaper.Shape([text], LetterStyle.Body);
        var widest = expected.Split('|').Max(part => TextBlock.NaturalWidth([part], LetterStyle.Body));

        var lines = LineBreaker.Break(glyphs, widest + 0.5).Select(Text).ToList();

        Assert.Equal(expected.Replace("|", "", StringComparison.Ordinal), string.Concat(lines));
        Assert.All(lines, line => Assert.Contains(line, Stretches(expected)));
        Assert.InRange(LineBreaker.LongestWord(glyphs), widest - 0.6, widest + 0.6);
    }

    [Fact]
    public void Break_Reference_IsNeverBrokenAtItsSpaces()
    {
        var glyphs = Shaper.Shape(["See ", Run.Reference("1 234 567")], LetterStyle.Body);

        Assert.Equal(["See", "1234567"], LineBreaker.Break(glyphs, 60).Select(Text));
    }

    /// <summary>Every run of neighbouring stretches, since narrow ones may share a line.</summary>
    private static IEnumerable<string> Stretches(string expected)
    {
        var parts = expected.Split('|');
        return from start in Enumerable.Range(0, parts.Length)
               from count in Enumerable.Range(1, parts.Length - start)
               select string.Concat(parts.Skip(start).Take(count));
    }

    private static string Text(TextLine line) => string.Concat(line.Glyphs.Where(glyph => !glyph.IsSpace || glyph.CodePoint == 0xA0).Select(glyph => char.ConvertFromUtf32(glyph.CodePoint)));
}
