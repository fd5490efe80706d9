using PactPortal.Documents.Rendering.Pdf.Fonts;
using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <param name="Face">The typeface of our own; other fonts help where it has no glyph.</param>
/// <param name="Size">In points.</param>
/// <param name="Leading">From baseline to baseline, in points.</param>
/// <param name="Color">Of the letters.</param>
internal sealed record TextStyle(Typeface Face, double Size, double Leading, Color Color)
{
    /// <summary>Every figure is as wide as the others.</summary>
    public bool IsTabular { get; init; }

    public bool IsUnbroken { get; init; }

    public TextStyle For(Run run) => run.Link is not null ? this with { Color = LetterStyle.River } : For(run.Style);

    private TextStyle For(RunStyle style) => style switch
    {
        RunStyle.Plain => this,
        RunStyle.Bold => this with { Face = Typeface.Bold },
        RunStyle.Soft => this with { Color = LetterStyle.Soft },
        RunStyle.Reference => this with { IsTabular = true, IsUnbroken = true },
    };
}
