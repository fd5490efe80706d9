using System.Globalization;
using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

internal sealed class FooterLayout(string text)
{
    private const double Above = 6, PageNumberWidth = 80;
    private readonly TextBlock block = new([text], LetterStyle.Footer, LetterStyle.Width - PageNumberWidth);

    public double Height => LetterStyle.Hairline + Above + Math.Max(block.Height, LetterStyle.Footer.Leading);

    public void Draw(Canvas canvas, int number, int count)
    {
        var top = LetterStyle.Bottom - Height;
        var page = new TextBlock([string.Create(CultureInfo.InvariantCulture, $"Page {number} of {count}")], LetterStyle.Footer, PageNumberWidth);
        canvas.MarkArtifact(ArtifactKind.Footer);
        canvas.Fill(LetterStyle.Rule, LetterStyle.Left, top, LetterStyle.Width, LetterStyle.Hairline);
        block.Draw(canvas, element: null, LetterStyle.Left, top + Above, otherwise: ArtifactKind.Footer);
        page.Draw(canvas, element: null, LetterStyle.Right - PageNumberWidth, top + Above, isRightAligned: true, ArtifactKind.Footer);
    }
}
