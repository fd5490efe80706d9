using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

internal static class ImageLayout
{
    private const double Around = 12;

    public static LaidOutBlock LayOut(Image image, StructureElement root)
    {
        var figure = root.Add("Figure");
        var (width, height) = image.Size;
        return new LaidOutBlock(Around, Around, [new Slab(height, (canvas, top) =>
        {
            FigureMark.Open(canvas, figure, image.AlternativeText, (LetterStyle.Left, top, width, height));
            canvas.Image(image.File, LetterStyle.Left, top, width, height);
        })]);
    }
}
