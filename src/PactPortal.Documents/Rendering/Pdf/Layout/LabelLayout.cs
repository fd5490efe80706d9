using PactPortal.Documents.Rendering.Pdf.Structure;
using PactPortal.Documents.Rendering.Pdf.Syntax;

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
            var (left, top) = (stock.Left + column * stock.Width, stock.Top + (row + 1) * stock.Height - stock.FaceHeight);
            LabelFace face = new(sheet[i], stock);
            Draw(face, canvas, canvas.File.Root.Add("Sect"), left, top);
            if (stock.IsFolded)
            {
                canvas.Turned(left + stock.Width / 2, top, () => Draw(face, canvas, element: null, left, top));
            }
        }
    }

    /// <param name="face">What stands where.</param>
    /// <param name="canvas">The page.</param>
    /// <param name="element">Null: the same is read elsewhere.</param>
    /// <param name="left">Of the face.</param>
    /// <param name="top">Of the face.</param>
    private static void Draw(LabelFace face, Canvas canvas, StructureElement? element, double left, double top)
    {
        canvas.MarkArtifact(ArtifactKind.Decoration);
        var width = face.Width / FourStrands.Colors.Count;
        foreach (var (i, color) in FourStrands.Colors.Index())
        {
            canvas.Fill(color, left + face.Left + i * width, top + face.Top, width, LabelMeasures.Strand);
        }

        foreach (var text in face.Texts)
        {
            text.Block.Draw(canvas, element?.Add("P"), left + text.X, top + text.Y, otherwise: ArtifactKind.Decoration);
        }

        if (face.Code is { } code && element is not null)
        {
            Draw(code, canvas, element.Add("Figure"), left + code.X, top + code.Y);
        }
    }

    private static void Draw(LabelCode code, Canvas canvas, StructureElement figure, double x, double y)
    {
        var modules = QrModules.Of(code.Code.Text);
        FigureMark.Open(canvas, figure, code.Code.AlternativeText, (x, y, code.Side, code.Side));
        canvas.Drawing(x, y, code.Side / modules.Size, $"{LetterStyle.Ink.Operands} rg {modules.PdfPath()} f");
    }
}
