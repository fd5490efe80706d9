using PactPortal.Documents.Rendering.Pdf.Fonts;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>
/// What stands where on one side of a label, from the upper left corner of that side, whoever draws it: the strands, a line above,
/// the name in the middle, the foot with its code. Everything on it is whole.
/// </summary>
internal sealed class LabelFace
{
    private const double Gap = LabelMeasures.Gap, CodeGap = LabelMeasures.CodeGap;

    private readonly LabelMeasures measures;
    private readonly List<LabelText> texts = [];

    public LabelFace(Label label, LabelStock stock)
    {
        measures = LabelMeasures.Of(stock);
        Width = stock.Width - 2 * measures.Side;
        var (y, foot) = (Top + LabelMeasures.Strand + Gap, stock.FaceHeight - measures.End - measures.Foot);
        if (stock is { IsFolded: false } && label.Code is { } code)
        {
            Code = new LabelCode(code, Left + Width - measures.Foot, foot, measures.Foot);
        }

        y = PlaceAbove(label, y);
        PlaceName(label, y, foot - (Code is null ? Gap / 2 : CodeGap) - y);
        PlaceFoot(label, foot);
    }

    /// <summary>Of the strands, and of every text that begins its line.</summary>
    public double Left => measures.Side;

    /// <summary>Of the strands.</summary>
    public double Top => measures.End;

    /// <summary>Of the strands.</summary>
    public double Width { get; }

    /// <summary>In the order they are read in; the code comes after them.</summary>
    public IReadOnlyList<LabelText> Texts => texts;

    public LabelCode? Code { get; }

    private double PlaceAbove(Label label, double y)
    {
        if (label.Above is not { } above)
        {
            return y;
        }

        var line = LetterStyle.Small.Leading;
        var when = label.When is { } days
            ? TextFit.Of(days, LetterStyle.Small with { Face = Typeface.SemiBold, Color = LetterStyle.Ink }, [LetterStyle.Small.Size], new(
                Width / 2, line)) : null;
        var width = Width - (when is null ? 0 : when.Width + CodeGap);
        Place(above, TextFit.Of(above, LetterStyle.Small, [LetterStyle.Small.Size, 8, 7], new(width, line)), y, width);
        if (when is not null)
        {
            texts.Add(new LabelText(label.When!, when, Left + Width - when.Width - 0.5, y, when.Width));
        }

        return y + line + Gap / 2;
    }

    /// <summary>The name and what is beside it, in the middle of their place.</summary>
    private void PlaceName(Label label, double y, double height)
    {
        var beside = label.Beside is { } text
            ? TextFit.Of(text, LetterStyle.Body with { Color = LetterStyle.Soft }, measures.Beside, new(Width, height / 4)) : null;
        var name = TextFit.Of(
            label.Name, LetterStyle.Body with { Face = Typeface.Bold, Color = LetterStyle.RiverDeep }, measures.Name,
            new(Width, height - (beside?.Height ?? 0)));
        var start = y + (height - name.Height - (beside?.Height ?? 0)) / 2;
        Place(label.Name, name, start, Width);
        if (beside is not null)
        {
            Place(label.Beside!, beside, start + name.Height, Width);
        }
    }

    private void PlaceFoot(Label label, double y)
    {
        var width = Code is null ? Width : Width - Code.Side - CodeGap;
        var where = label.Where is { } county
            ? TextFit.Of(county, LetterStyle.Body with { Color = LetterStyle.Soft }, measures.Where, new(width, measures.Foot / 3)) : null;
        var room = measures.Foot - (where?.Height ?? 0);
        if (label.Below is { } text)
        {
            var below = TextFit.Of(text, LetterStyle.Body with { Face = Typeface.SemiBold }, measures.Below, new(width, room));
            Place(text, below, y + room - below.Height, width);
        }

        if (where is not null)
        {
            Place(label.Where!, where, y + room, width);
        }
    }

    private void Place(string text, TextBlock block, double y, double width) => texts.Add(new LabelText(text, block, Left, y, width));
}

/// <param name="Text">What it says.</param>
/// <param name="Block">The same in the size that fits.</param>
/// <param name="X">From the left edge of the face.</param>
/// <param name="Y">From its upper edge.</param>
/// <param name="Width">Of its column.</param>
internal sealed record LabelText(string Text, TextBlock Block, double X, double Y, double Width);

/// <param name="Code">What it holds.</param>
/// <param name="X">From the left edge of the face.</param>
/// <param name="Y">From its upper edge.</param>
/// <param name="Side">How wide and high it is.</param>
internal sealed record LabelCode(QrCode Code, double X, double Y, double Side);
