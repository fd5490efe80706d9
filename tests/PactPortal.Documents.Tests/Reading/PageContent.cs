using System.Globalization;
using System.Text;

namespace PactPortal.Documents.Tests.Reading;

/// <param name="Tag">What the content stream says it is: <c>P</c>, <c>Artifact</c>.</param>
/// <param name="Mcid">Null: an artifact.</param>
/// <param name="Text">As it is extracted, through ToUnicode.</param>
/// <param name="Top">The highest baseline in it, from the lower edge of the page; NaN without text.</param>
internal sealed record MarkedContent(string Tag, int? Mcid, string Text, double Top, IReadOnlyList<(double X, double Y, double Size)> Positions);

/// <summary>Runs through a content stream, keeping what PDF/UA asks about: marks, fonts, glyphs.</summary>
internal sealed class PageContent
{
    private static readonly HashSet<string> Painting = ["f", "S", "B", "Tj", "TJ", "b", "s", "F", "f*", "sh", "Do"];
    private readonly Dictionary<string, PdfFontReader> fonts = [];
    private readonly Dictionary<string, PdfImageReader> known = [];
    private readonly List<MarkedContent> marked = [];
    private readonly List<DrawnImage> images = [];

    public PageContent(PdfReader pdf, Dictionary<string, object> page)
    {
        if (pdf.Dictionary(pdf.Inherited(page, "Resources")).TryGetValue("Font", out var named))
        {
            foreach (var (name, font) in pdf.Dictionary(named))
            {
                fonts[name] = new PdfFontReader(pdf, pdf.Dictionary(font));
            }
        }

        if (pdf.Dictionary(pdf.Inherited(page, "Resources")).TryGetValue("XObject", out var objects))
        {
            foreach (var (name, value) in pdf.Dictionary(objects))
            {
                if (pdf.Resolve(value) is PdfStream stream && PdfImageReader.IsImage(stream))
                {
                    known[name] = new PdfImageReader(pdf, stream);
                }
            }
        }

        Run(new PdfSyntaxReader(pdf.Stream(page["Contents"])));
    }

    public IReadOnlyList<MarkedContent> Marked => marked;

    public IReadOnlyList<DrawnImage> Images => images;

    public IEnumerable<PdfFontReader> Fonts => fonts.Values;

    public IEnumerable<MarkedContent> Artifacts => marked.Where(content => content.Mcid is null);

    private void Run(PdfSyntaxReader reader)
    {
        List<object> operands = [];
        (string Tag, int? Mcid)? open = null;
        StringBuilder text = new();
        List<(double X, double Y, double Size)> positions = [];
        double[] matrix = [];
        var (font, size) = ((PdfFontReader?)null, 0.0);
        while (!reader.IsAtEnd)
        {
            if (reader.Read() is var token && token is not PdfOperator)
            {
                operands.Add(token);
                continue;
            }

            var name = ((PdfOperator)token).Value;
            Assert.False(Painting.Contains(name) && open is null, $"“{name}” paints outside marked content.");
            switch (name)
            {
                case "BDC":
                    Assert.Null(open);
                    var properties = (Dictionary<string, object>)operands[1];
                    open = (((PdfName)operands[0]).Value, properties.TryGetValue("MCID", out var mcid) ? (int)(double)mcid : null);
                    Assert.True(open.Value.Mcid is not null || open.Value.Tag == "Artifact");
                    break;
                case "EMC":
                    Assert.NotNull(open);
                    marked.Add(new MarkedContent(open.Value.Tag, open.Value.Mcid, text.ToString(), positions.Select(p => p.Y).DefaultIfEmpty(double.NaN).Max(), [.. positions]));
                    open = null;
                    text.Clear();
                    positions.Clear();
                    break;
                case "cm":
                    matrix = [.. operands.Cast<double>()];
                    break;
                case "Do" when known.TryGetValue(((PdfName)operands[0]).Value, out var image):
                    images.Add(new DrawnImage(open?.Mcid, image, matrix));
                    break;
                case "Tf":
                    (font, size) = (fonts[((PdfName)operands[0]).Value], (double)operands[1]);
                    break;
                case "Td" or "Tm":
                    positions.Add(((double)operands[^2], (double)operands[^1], size));
                    break;
                case "TJ" or "Tj":
                    Assert.NotNull(font);
                    text.Append(string.Concat((operands[0] as List<object> ?? operands).OfType<PdfString>().Select(font.Extract)));
                    break;
            }

            operands.Clear();
        }

        Assert.Null(open);
    }
}
