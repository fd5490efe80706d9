namespace PactPortal.Documents.Tests;

/// <summary>What can't be printed is refused before a document is made of it, by a sentence that says why.</summary>
public sealed class ImpossibleImages
{
    private static readonly byte[] Png = SampleImages.Png(2, [.. Enumerable.Range(0, 300).Select(i => (byte)(i * i))], 10, 10);

    public static TheoryData<byte[], string> Refused() => new()
    {
        { [], "no image" },
        { "GIF89a, as it may be"u8.ToArray(), "no image" },
        { "%PDF-1.7"u8.ToArray(), "no image" },
        { Png[..8], "PNG is cut off" },
        { Png[..60], "PNG is cut off" },
        { Png[..^12], "PNG is cut off" },
        { Damaged(Png, 60), "PNG is" },
        { SampleImages.Png(2, new byte[27], 10, 10), "PNG is cut off" },
        { SampleImages.Png(2, new byte[600], 10, 10, bits: 16), "16 bits" },
        { SampleImages.Png(2, new byte[300], 10, 10, isInterlaced: true), "interlaced" },
        { SampleImages.Png(5, new byte[300], 10, 10), "PNG is damaged" },
        { SampleImages.Png(3, new byte[100], 10, 10), "no palette" },
        { SampleImages.Png(3, [0, 1, 2], 3, 1, 8, false, ("PLTE", new byte[6])), "palette has not" },
        { SampleImages.Png(0, [], 0, 1), "no pixels" },
        { SampleImages.Png(0, new byte[1], 5001, 4000), "20 megapixels" },
        { SampleImages.Png(0, new byte[1], int.MaxValue, int.MaxValue), "20 megapixels" },
        { [.. Png, .. new byte[ImageFile.MaximumBytes]], "5 MB" },
        { SampleImages.Jpeg(4), "CMYK" },
        { SampleImages.Jpeg(2), "neither grey nor in colours" },
        { SampleImages.Jpeg(3, frame: 0xC3), "few programs" },
        { SampleImages.Jpeg(3)[..100], "JPEG is cut off" },
        { SampleImages.Jpeg(3)[..^2], "JPEG is cut off" },
        { Damaged(SampleImages.Jpeg(3), 2 + 69), "JPEG is damaged" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_WhatCannotBePrinted_IsRefusedByName(byte[] file, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => ImageFile.Read(file)).Message, StringComparison.Ordinal);

    /// <summary>However a file is cut, it is read or refused, and nothing else happens.</summary>
    [Fact]
    public void Read_CutAnywhere_IsRefused()
    {
        foreach (var whole in new[] { Png, SampleImages.Jpeg(1), SampleImages.Jpeg(3) })
        {
            Assert.All(Enumerable.Range(0, whole.Length), length => Assert.Throws<ArgumentException>(() => ImageFile.Read(whole.AsMemory(0, length))));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u200B")]
    public void Compose_WithoutAlternativeText_IsRefused(string text) =>
        Assert.Contains("alternative text", Assert.Throws<ArgumentException>(() => new Image(SampleImages.Photo().File, text, 100)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(476)]
    [InlineData(double.NaN)]
    public void Compose_WiderThanTheText_IsRefused(double width) =>
        Assert.Contains("as wide as the text", Assert.Throws<ArgumentException>(() => new Image(SampleImages.Photo().File, "A field", width)).Message, StringComparison.Ordinal);

    private static byte[] Damaged(byte[] file, int at) => [.. file[..at], (byte)~file[at], .. file[(at + 1)..]];
}
