using PactPortal.Documents.Rendering.Pdf.Structure;
using PactPortal.Documents.Rendering.Pdf.Syntax;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

internal static class FigureMark
{
    /// <summary>What is drawn next is the figure: what it says to whoever doesn't see it, and where it stands (ISO 14289-1, 7.3).</summary>
    public static void Open(Canvas canvas, StructureElement figure, string alternativeText, (double X, double Y, double Width, double Height) place)
    {
        var box = PdfSyntax.Array(place.X, PdfPage.Height - place.Y - place.Height, place.X + place.Width, PdfPage.Height - place.Y);
        figure.Attributes = $"/Alt {PdfSyntax.Text(PrintableText.Clean(alternativeText))}/A<</O/Layout/Placement/Block/BBox{box}>>";
        canvas.Mark(figure);
    }
}
