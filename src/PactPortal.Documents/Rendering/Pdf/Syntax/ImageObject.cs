using System.Globalization;
using PactPortal.Documents.Rendering.Images;

namespace PactPortal.Documents.Rendering.Pdf.Syntax;

/// <summary>A picture as an object that pages draw (ISO 32000-1, 8.9.5).</summary>
internal static class ImageObject
{
    private const string Inflated = "/Filter/FlateDecode", Gray = "/DeviceGray", Rgb = "/DeviceRGB";

    /// <returns>The object's number.</returns>
    public static int Write(ObjectTable objects, ImageFile file) => file.Kind switch
    {
        ImageKind.Png => WritePng(objects, file),
        ImageKind.Jpeg => WriteJpeg(objects, file),
    };

    private static int WriteJpeg(ObjectTable objects, ImageFile file)
    {
        var space = JpegImage.Read(file.Bytes.Span).Components == 1 ? Gray : Rgb;
        return objects.AddStream(file.Bytes.Span, Entries(file, space, "/Filter/DCTDecode"), isCompressed: false);
    }

    private static int WritePng(ObjectTable objects, ImageFile file)
    {
        var png = PngImage.Read(file.Bytes);
        var samples = PngSamples.Of(png);
        var mask = samples.Alpha is { } alpha ? $"/SMask {PdfSyntax.Reference(objects.AddStream(alpha, Entries(file, Gray, Inflated), isCompressed: false))}" : "";
        var space = png.Colors switch
        {
            PngColors.Gray or PngColors.GrayAlpha => Gray,
            PngColors.Palette => string.Create(CultureInfo.InvariantCulture, $"[/Indexed{Rgb} {png.Palette.Length / 3 - 1} <{Convert.ToHexString(png.Palette)}>]"),
            PngColors.Rgb or PngColors.RgbAlpha => Rgb,
        };
        return objects.AddStream(samples.Color, Entries(file, space, Inflated + mask), isCompressed: false);
    }

    private static string Entries(ImageFile file, string space, string more) => string.Create(CultureInfo.InvariantCulture,
        $"/Type/XObject/Subtype/Image/Width {file.Width}/Height {file.Height}/BitsPerComponent 8/ColorSpace{space}{more}");
}
