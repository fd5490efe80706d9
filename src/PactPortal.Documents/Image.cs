using System.Text.Json.Serialization;
using PactPortal.Documents.Rendering.Images;
using PactPortal.Documents.Rendering.Pdf.Layout;

namespace PactPortal.Documents;

/// <summary>A picture that says something: whoever doesn't see it reads its alternative text.</summary>
/// <param name="File">What is shown.</param>
/// <param name="AlternativeText">What the picture says; never blank.</param>
/// <param name="Width">Of its place, in points; at most that of the text. A picture too high for its place is made smaller.</param>
public sealed record Image(
    [property: JsonPropertyName("File")] ImageFile File,
    string AlternativeText,
    double Width) : Block
{
    /// <summary>In points; leaves room for a heading and a footer of several lines.</summary>
    private const double MaximumHeight = 480;

    [JsonPropertyName("AlternativeText")]
    public string AlternativeText { get; } = Required(AlternativeText);

    [JsonPropertyName("Width")]
    public double Width { get; } = Placed(Width);

    /// <summary>As it is printed, in points: in its proportions, within its place.</summary>
    internal (double Width, double Height) Size => ((double)File.Height / File.Width) switch
    {
        var slope when Width * slope > MaximumHeight => (MaximumHeight / slope, MaximumHeight),
        var slope => (Width, Width * slope),
    };

    private static string Required(string text)
    {
        Refuse.If(PrintableText.IsBlank(text), "An image needs an alternative text: not everybody sees it.");
        return text;
    }

    private static double Placed(double width)
    {
        Refuse.If(width is not (> 0 and <= LetterStyle.Width), "The place of an image is as wide as the text at most, and not nothing.");
        return width;
    }
}
