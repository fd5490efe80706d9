using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>Labels at the places their paper has for them.</summary>
internal static class LabelLayout
{
    public static void Draw(PdfFile file, LabelSheets sheets)
    {
        foreach (var sheet in sheets.Labels.Chunk(sheets.Stock.ASheet))
        {
            file.Draw(canvas => Draw(canvas, sheet, sheets.Stock));
        }
    }

    private static void Draw(Canvas canvas, Label[] sheet, LabelStock stock)
    {
        for (var i = 0; i < sheet.Length; i++)
        {
            var (row, column) = Math.DivRem(i, stock.Columns);
            LabelFace face = new(sheet[i], stock, stock.Left + column * stock.Width, stock.Top + (row + 1) * stock.Height - stock.FaceHeight);
            face.Draw(canvas, canvas.File.Root.Add("Sect"));
            if (stock.IsFolded)
            {
                canvas.Turned(stock.Left + stock.Width / 2, face.Top, () => face.Draw(canvas, element: null));
            }
        }
    }
}
