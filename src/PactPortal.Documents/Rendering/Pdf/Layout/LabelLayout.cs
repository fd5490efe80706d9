using System.Globalization;
using PactPortal.Documents.Rendering.Pdf.Structure;
using PactPortal.Documents.Rendering.Pdf.Syntax;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>Labels at the places their paper has for them.</summary>
internal static class LabelLayout
{
    public static void Draw(PdfFile file, LabelSheets sheets)
    {
        var stock = sheets.Stock;
        foreach (var sheet in sheets.Labels.Chunk(stock.ASheet))
        {
            PdfPage page = new();
            file.Pages.Add(page);
            for (var i = 0; i < sheet.Length; i++)
            {
                var (row, column) = Math.DivRem(i, stock.Columns);
                LabelFace face = new(sheet[i], stock, stock.Left + column * stock.Width, stock.Top + (row + 1) * stock.Height - stock.FaceHeight);
                Draw(face, file, page, file.Root.Add("Sect"));
                if (stock.IsFolded)
                {
                    // Turned around the fold.
                    page.Content.Append(CultureInfo.InvariantCulture, $"q -1 0 0 -1 {PdfSyntax.Number(2 * stock.Left + stock.Width)} {PdfSyntax.Number(2 * (PdfPage.Height - face.Top))} cm\n");
                    Draw(face, file, page, element: null);
                    page.Content.Append("Q\n");
                }
            }
        }
    }

    /// <summary>On a canvas of its own: what colour is set is forgotten with the turn.</summary>
    private static void Draw(LabelFace face, PdfFile file, PdfPage page, StructureElement? element)
    {
        Canvas canvas = new(file, page);
        face.Draw(canvas, element);
        canvas.Close();
    }
}
