using PactPortal.Documents;
using PactPortal.Documents.Rendering;
using PactPortal.Documents.Rendering.Pdf.Layout;
using QuestPDF.Fluent;
using IContainer = QuestPDF.Infrastructure.IContainer;

namespace PactPortal.QuestPdf;

/// <summary>What is drawn and not only written: the code, a picture, lines to sign on, the box of a statement.</summary>
internal static class QuestMarks
{
    private const float Side = 76, CodeGap = 16, SignatureGap = 21, Room = 36, UnderLine = 3.5f, Inset = 11, BoxPadding = 8.4f, BetweenParagraphs = 6.3f, Radius = 3;

    public static void Code(IContainer container, QrCode code) =>
        container.ShowEntire().Row(row =>
        {
            row.Spacing(CodeGap);
            Figure(row.ConstantItem(Side).Height(Side), code);
            if (code.Caption.Count > 0)
            {
                row.RelativeItem().AlignMiddle().Paragraph(code.Caption, LetterStyle.Body);
            }
        });

    /// <summary>The code alone, as large as its place.</summary>
    public static void Figure(IContainer container, QrCode code) =>
        container.SemanticFigure(PrintableText.Clean(code.AlternativeText)).Svg(Svg(QrModules.Of(code.Text)));

    /// <summary>In the size of the other renderer; its bytes go into the file as they are where they can.</summary>
    public static void Picture(IContainer container, Image image)
    {
        var (width, height) = image.Size;
        container.AlignLeft().Width((float)width).Height((float)height).SemanticFigure(PrintableText.Clean(image.AlternativeText)).Image(image.File.Bytes.ToArray()).FitArea().UseOriginalImage();
    }

    public static void Signatures(IContainer container, SignatureBlock block) =>
        container.Column(column =>
        {
            foreach (var pair in block.Signatures.Chunk(2))
            {
                column.Item().ShowEntire().Row(row =>
                {
                    row.Spacing(SignatureGap);
                    foreach (var signature in pair)
                    {
                        row.RelativeItem().Element(item => Sign(item, signature));
                    }

                    if (pair.Length == 1)
                    {
                        row.RelativeItem();
                    }
                });
            }
        });

    public static void Statement(IContainer container, Statement statement) =>
        container.Background(QuestStyles.Of(LetterStyle.Mist)).Border((float)LetterStyle.Hairline, QuestStyles.Of(LetterStyle.Rule)).CornerRadius(Radius)
            .PaddingHorizontal(Inset).PaddingVertical(BoxPadding).SemanticBlockQuotation().Column(column =>
            {
                column.Spacing(BetweenParagraphs);
                foreach (var paragraph in statement.Paragraphs)
                {
                    column.Item().Paragraph(paragraph.Runs, LetterStyle.Body);
                }
            });

    private static void Sign(IContainer container, Signature signature) =>
        container.PaddingTop(Room).Column(column =>
        {
            column.Item().LineHorizontal((float)LetterStyle.Hairline).LineColor(QuestStyles.Of(LetterStyle.Ink));
            column.Item().PaddingTop(UnderLine).Paragraph([string.Join('\n', signature.Lines)], LetterStyle.SignedBy);
        });

    private static string Svg(QrModules modules) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {modules.Size} {modules.Size}"><path fill="{QuestStyles.Css(LetterStyle.Ink)}" d="{modules.SvgPath()}"/></svg>""";
}
