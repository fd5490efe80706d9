using PactPortal.Documents;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Layout = PactPortal.Documents.Rendering.Pdf.Layout;
using Structure = PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.QuestPdf;

/// <summary>The styles of documents in QuestPDF's words.</summary>
internal static class QuestStyles
{
    private const uint Opaque = 0xFF000000;

    /// <summary>Tabular figures stand apart; every renderer draws them together by as much, in parts of the size.</summary>
    private const float TabularTracking = -0.02f;

    public static Color Of(Structure.Color color) => new(Opaque | (uint)color.Rgb);

    public static string Css(Structure.Color color) => $"#{color.Rgb:X6}";

    public static TextStyle Of(Layout.TextStyle style, Run run)
    {
        var shown = Of(style.For(run));
        return run.Link is null ? shown : shown.Underline();
    }

    public static TextStyle Of(Layout.TextStyle style)
    {
        var shown = TextStyle.Default
            .FontFamily(QuestLibrary.Families(style.Face))
            .FontSize((float)style.Size)
            .LineHeight((float)(style.Leading / style.Size))
            .FontColor(Of(style.Color))
            .EnableFontFeature("lnum");
        return style.IsTabular ? shown.EnableFontFeature("tnum").LetterSpacing(TabularTracking) : shown;
    }
}
