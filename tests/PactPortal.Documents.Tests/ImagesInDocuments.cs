using AngleSharp.Html.Parser;
using PactPortal.Documents.Rendering.Html;
using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests;

/// <summary>A picture is printed as it came, says what it shows, and stays within its place.</summary>
public sealed class ImagesInDocuments
{
    private static readonly byte[] Palette = [255, 0, 0, 0, 255, 0, 0, 0, 255];
    private static readonly byte[] Noise = [.. Enumerable.Range(0, 7 * 11 * 4).Select(i => (byte)(i * i * 31 % 251))];

    /// <summary>What a file says, and which colours and opacities are printed of it.</summary>
    public static TheoryData<string, byte[], byte[], byte[]?> Pngs() => new()
    {
        { "gray", SampleImages.Png(0, Noise[..77], 7, 11), Noise[..77], null },
        { "gray with a key", SampleImages.Png(0, [1, 2, 3], 3, 1, 8, false, ("tRNS", [0, 2])), [1, 2, 3], [255, 0, 255] },
        { "gray of two bits", SampleImages.Png(0, [0b00_01_10_11, 0b11_00_00_00], 5, 1, bits: 2), [0, 85, 170, 255, 255], null },
        { "gray whose last row is as near to the left as to the corner", SampleImages.Png(0, [1, 2, 3, 4, 5, 6, 100, 101, 98, 7], 2, 5), [1, 2, 3, 4, 5, 6, 100, 101, 98, 7], null },
        { "colors", SampleImages.Png(2, Noise[..231], 7, 11), Noise[..231], null },
        { "colors with a key", SampleImages.Png(2, [1, 2, 3, 3, 2, 1], 2, 1, 8, false, ("tRNS", [0, 3, 0, 2, 0, 1])), [1, 2, 3, 3, 2, 1], [255, 0] },
        { "palette", SampleImages.Png(3, [2, 0, 1], 1, 3, 8, false, ("PLTE", Palette)), [0, 0, 255, 255, 0, 0, 0, 255, 0], null },
        { "palette of four bits that is seen through", SampleImages.Png(3, [0x20, 0x10], 3, 1, 4, false, ("PLTE", Palette), ("tRNS", [7])), [0, 0, 255, 255, 0, 0, 0, 255, 0], [255, 7, 255] },
        { "gray with alpha", SampleImages.Png(4, [10, 20, 30, 40], 1, 2), [10, 30], [20, 40] },
        { "colors with alpha", SampleImages.Png(6, Noise, 7, 11), [.. Noise.Where((_, i) => i % 4 < 3)], [.. Noise.Where((_, i) => i % 4 == 3)] },
    };

    [Theory]
    [MemberData(nameof(Pngs))]
    public void Render_Png_PrintsItsColorsAndWhatIsSeenThrough(string _, byte[] file, byte[] colors, byte[]? alpha)
    {
        var image = Assert.Single(Drawn(new Image(ImageFile.Read(file), "A pattern", 50))).Image;

        Assert.Equal(colors, image.Colors);
        Assert.Equal(alpha, image.Mask?.Colors);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Render_Jpeg_IsEmbeddedAsItIs(int components)
    {
        var image = Assert.Single(Drawn(new Image(ImageFile.Read(SampleImages.Jpeg(components)), "A gray field", 50))).Image;

        Assert.Equal(("DCTDecode", 16, 8), (image.Filter, image.Width, image.Height));
        Assert.Equal(SampleImages.Jpeg(components), image.Raw);
    }

    [Fact]
    public void Render_Image_IsAFigureInReadingOrder()
    {
        var printed = Printed.From(new Paragraph("Before"), SampleImages.Logo(), new Paragraph("After"));

        Assert.Equal(["P", "Figure", "P"], printed.Structure.Root.Children.Select(node => node.Type));
        var figure = printed.Nodes.Single(node => node.Type == "Figure");
        Assert.Equal(SampleImages.SaysOfLogo, printed.Pdf.Text(figure.Entries["Alt"]));
        var drawn = Assert.Single(printed.Structure.Pages[0].Images);
        Assert.Equal(((MarkedContent)figure.Kids.Single()).Mcid, drawn.Mcid);
        var box = printed.Pdf.Array(printed.Pdf.Dictionary(figure.Entries["A"])["BBox"]).Cast<double>().ToArray();
        Assert.Equal([box[2] - box[0], 0, 0, box[3] - box[1], box[0], box[1]], drawn.Matrix.Select(value => Math.Round(value, 2)));
    }

    [Theory]
    [InlineData(40, 20, 120, 120, 60)]
    [InlineData(40, 20, 12.5, 12.5, 6.25)]
    [InlineData(10, 100, 400, 48, 480)]
    public void Render_Image_FillsItsPlaceAndKeepsItsProportions(int pixelsWide, int pixelsHigh, double place, double width, double height)
    {
        Image image = new(ImageFile.Read(SampleImages.Png(0, new byte[pixelsWide * pixelsHigh], pixelsWide, pixelsHigh)), "A field", place);

        Assert.Equal([width, 0, 0, height], Assert.Single(Drawn(image)).Matrix.Take(4));
    }

    [Fact]
    public void Render_ImageThatDoesNotFit_MovesWholeToTheNextPage()
    {
        var printed = Printed.From([.. Enumerable.Repeat(new Paragraph("A line"), 29), SampleImages.Logo()]);

        Assert.Equal([0, 1], printed.Structure.Pages.Select(page => page.Images.Count));
        Assert.All(printed.Structure.Pages[1].Images, image => Assert.InRange(image.Matrix[5] + image.Matrix[3], 700, 740));
    }

    [Fact]
    public void Bind_TheSameImageOnManyPages_IsWrittenOnce()
    {
        var document = SampleDocument.Of(SampleImages.Logo(), new PageBreak(), SampleImages.Logo(), SampleImages.Photo());
        var printed = Printed.From(DocumentsAreBound.Binder(document, document));

        Assert.Equal(6, printed.Structure.Pages.Sum(page => page.Images.Count));
        Assert.Equal(3, Occurrences(printed.Bytes, "/Subtype/Image"));
        Assert.Equal(printed.Bytes, Printed.From(DocumentsAreBound.Binder(document, document)).Bytes);
    }

    [Fact]
    public void Render_OnTheWeb_IsTheSameFileWithItsText()
    {
        using var page = new HtmlParser().ParseDocument(HtmlRenderer.Render(SampleDocument.Of(SampleImages.Logo() with { }, SampleImages.Photo())));
        var shown = page.QuerySelectorAll("figure > img");

        Assert.Equal([SampleImages.SaysOfLogo, "A gray field"], shown.Select(image => image.GetAttribute("alt")));
        Assert.Equal("data:image/jpeg;base64," + Convert.ToBase64String(SampleImages.Jpeg(3)), shown[1].GetAttribute("src"));
        Assert.StartsWith("data:image/png;base64,", shown[0].GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal(("160", "80"), (shown[0].GetAttribute("width"), shown[0].GetAttribute("height")));
    }

    [Fact]
    public void Equals_TheSameBytes_AreTheSameImage()
    {
        Assert.Equal(SampleImages.Logo(), SampleImages.Logo());
        Assert.NotEqual<Block>(SampleImages.Logo(), SampleImages.Photo());
    }

    private static IEnumerable<DrawnImage> Drawn(Image image) => Printed.From(image).Structure.Pages.SelectMany(page => page.Images);

    private static int Occurrences(byte[] file, string text) => System.Text.Encoding.Latin1.GetString(file).Split(text).Length - 1;
}
