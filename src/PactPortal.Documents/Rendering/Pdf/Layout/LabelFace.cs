using PactPortal.Documents.Rendering.Pdf.Fonts;
using PactPortal.Documents.Rendering.Pdf.Structure;
using PactPortal.Documents.Rendering.Pdf.Syntax;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>What is printed on one side of a label: a line above, the name in the middle, the foot with its code. Everything on it is whole.</summary>
/// <param name="label">What it says.</param>
/// <param name="stock">Its paper.</param>
/// <param name="left">Of the label.</param>
/// <param name="top">Of the face.</param>
internal sealed class LabelFace(Label label, LabelStock stock, double left, double top)
{
    /// <summary>A code needs four modules of nothing around it to be read.</summary>
    private const double CodeGap = 12;

    private const double Strand = 2.5, Gap = 8;

    private static readonly LabelMeasures OfBadge = new(18, 18, 52, [42, 38, 34, 30, 26, 22, 19, 16, 13, 11, 9], [14, 12, 10, 8], [11, 9.5, 8, 7], [9.5, 8, 7]);
    private static readonly LabelMeasures OfTent = new(45, 16, 38, [72, 64, 56, 48, 42, 36, 30, 26, 22, 18, 14], [19, 16, 13, 11], [17, 15, 13, 11], [11, 9.5, 8]);

    private readonly LabelMeasures measures = stock.IsFolded ? OfTent : OfBadge;

    public double Top => top;

    private double Width => stock.Width - 2 * measures.Side;

    /// <param name="canvas">The page.</param>
    /// <param name="element">Null: the same is read elsewhere.</param>
    public void Draw(Canvas canvas, StructureElement? element)
    {
        var (x, foot) = (left + measures.Side, top + stock.FaceHeight - measures.End - measures.Foot);
        var y = DrawStrands(canvas, x, top + measures.End);
        y = DrawAbove(canvas, element, x, y);
        DrawName(canvas, element, x, y, foot - (label.Code is null ? Gap / 2 : CodeGap) - y);
        DrawFoot(canvas, element, x, foot);
    }

    private double DrawStrands(Canvas canvas, double x, double y)
    {
        canvas.MarkArtifact(ArtifactKind.Decoration);
        Color[] strands = [LetterStyle.RiverDeep, LetterStyle.Sky, LetterStyle.Poppy, LetterStyle.Mallow];
        for (var i = 0; i < strands.Length; i++)
        {
            canvas.Fill(strands[i], x + i * Width / strands.Length, y, Width / strands.Length, Strand);
        }

        return y + Strand + Gap;
    }

    private double DrawAbove(Canvas canvas, StructureElement? element, double x, double y)
    {
        if (label.Above is not { } above)
        {
            return y;
        }

        var line = LetterStyle.Small.Leading;
        var when = label.When is { } days ? TextFit.Of(days, LetterStyle.Small with { Face = Typeface.SemiBold, Color = LetterStyle.Ink }, [LetterStyle.Small.Size], new(Width / 2, line)) : null;
        var width = Width - (when is null ? 0 : when.Width + CodeGap);
        Write(TextFit.Of(above, LetterStyle.Small, [LetterStyle.Small.Size, 8, 7], new(width, line)), canvas, element, x, y);
        if (when is not null)
        {
            Write(when, canvas, element, x + Width - when.Width - 0.5, y);
        }

        return y + line + Gap / 2;
    }

    /// <summary>The name and what is beside it, in the middle of their place.</summary>
    private void DrawName(Canvas canvas, StructureElement? element, double x, double y, double height)
    {
        var beside = label.Beside is { } text ? TextFit.Of(text, LetterStyle.Body with { Color = LetterStyle.Soft }, measures.Beside, new(Width, height / 4)) : null;
        var name = TextFit.Of(
            label.Name, LetterStyle.Body with { Face = Typeface.Bold, Color = LetterStyle.RiverDeep }, measures.Name, new(Width, height - (beside?.Height ?? 0)));
        var start = y + (height - name.Height - (beside?.Height ?? 0)) / 2;
        Write(name, canvas, element, x, start);
        if (beside is not null)
        {
            Write(beside, canvas, element, x, start + name.Height);
        }
    }

    private void DrawFoot(Canvas canvas, StructureElement? element, double x, double y)
    {
        var side = label.Code is null || element is null ? 0 : measures.Foot;
        var width = Width - (side > 0 ? side + CodeGap : 0);
        var where = label.Where is { } county ? TextFit.Of(county, LetterStyle.Body with { Color = LetterStyle.Soft }, measures.Where, new(width, measures.Foot / 3)) : null;
        var room = measures.Foot - (where?.Height ?? 0);
        var below = TextFit.Of(label.Below, LetterStyle.Body with { Face = Typeface.SemiBold }, measures.Below, new(width, room));
        Write(below, canvas, element, x, y + room - below.Height);
        if (where is not null)
        {
            Write(where, canvas, element, x, y + room);
        }

        if (label.Code is { } code && element is not null)
        {
            Draw(code, canvas, element.Add("Figure"), x + Width - side, y, side);
        }
    }

    private static void Draw(QrCode code, Canvas canvas, StructureElement figure, double x, double y, double side)
    {
        var modules = QrModules.Of(code.Text);
        figure.Attributes = $"/Alt {PdfSyntax.Text(PrintableText.Clean(code.AlternativeText))}/A<</O/Layout/Placement/Block/BBox{PdfSyntax.Array(x, PdfPage.Height - y - side, x + side, PdfPage.Height - y)}>>";
        canvas.Mark(figure);
        canvas.Drawing(x, y, side / modules.Size, $"{LetterStyle.Ink.Operands} rg {modules.PdfPath()} f");
    }

    private static void Write(TextBlock block, Canvas canvas, StructureElement? element, double x, double y) =>
        block.Draw(canvas, element?.Add("P"), x, y, otherwise: ArtifactKind.Decoration);

    /// <param name="Side">From the edges at the sides; printers don't reach those of a sheet.</param>
    /// <param name="End">From the edges above and below.</param>
    /// <param name="Foot">How high the foot is, and its code wide.</param>
    private sealed record LabelMeasures(double Side, double End, double Foot, double[] Name, double[] Beside, double[] Below, double[] Where);
}
