using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

internal static class QrLayout
{
    private const double Side = 76, Gap = 16;

    public static LaidOutBlock LayOut(QrCode code, StructureElement root)
    {
        var modules = QrModules.Of(code.Text);
        var figure = root.Add("Figure");
        var caption = new TextBlock(code.Caption, LetterStyle.Body, LetterStyle.Width - Side - Gap);
        var element = code.Caption.Count > 0 ? root.Add("P") : null;
        var height = Math.Max(Side, caption.Height);
        return new LaidOutBlock(12, 12, [new Slab(height, (canvas, top) =>
        {
            FigureMark.Open(canvas, figure, code.AlternativeText, (LetterStyle.Left, top, Side, Side));
            canvas.Drawing(LetterStyle.Left, top, Side / modules.Size, $"{LetterStyle.Ink.Operands} rg {modules.PdfPath()} f");
            if (element is not null)
            {
                caption.Draw(canvas, element, LetterStyle.Left + Side + Gap, top + (height - caption.Height) / 2);
            }
        })]);
    }
}
