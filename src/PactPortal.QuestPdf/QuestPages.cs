using PactPortal.Documents;
using PactPortal.Documents.Rendering.Pdf.Layout;
using PactPortal.Documents.Rendering.Pdf.Structure;
using QuestPDF.Fluent;
using Document = PactPortal.Documents.Document;
using IContainer = QuestPDF.Infrastructure.IContainer;

namespace PactPortal.QuestPdf;

/// <summary>US Letter with the rule of four strands, the letterhead on the first page, and a footer that counts the pages.</summary>
internal static class QuestPages
{
    private const float Strand = 1.5f, UnderStrands = 14.7f, AboveFooter = 12, FooterPadding = 6, PageNumberWidth = 80;
    private const float MarkWidth = 33, MarkHeight = 24, MarkGap = 9, AfterLetterhead = 18;

    private static readonly string[] Paths = ["M21 0C21 5 25 7.5 31 7.5H44", "M8 0C8 9 16 13 26 13H44", "M6 32C7 23 16 18.5 26 18.5H44", "M20 32C20 27 24 24 31 24H44"];

    private static readonly string Mark =
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 32"><g fill="none" stroke-width="4">{string.Concat(Paths.Select((path, i) => $"""<path stroke="{QuestStyles.Css(FourStrands.Colors[i])}" d="{path}"/>"""))}</g></svg>""";

    public static void Compose(PageDescriptor page, Document document)
    {
        page.Size((float)PdfPage.Width, (float)PdfPage.Height);
        page.MarginLeft((float)LetterStyle.Left);
        page.MarginRight((float)(PdfPage.Width - LetterStyle.Right));
        page.MarginTop((float)LetterStyle.Top);
        page.MarginBottom((float)(PdfPage.Height - LetterStyle.Bottom));
        page.DefaultTextStyle(QuestStyles.Of(LetterStyle.Body));
        Rule(page.Header());
        page.Content().Column(column =>
        {
            column.Spacing(QuestBlocks.Gap);
            if (document.Letterhead is { } letterhead)
            {
                Head(column.Item().PaddingBottom(AfterLetterhead - QuestBlocks.Gap), letterhead);
            }

            QuestBlocks.Draw(column, document.Blocks, isFirst: true);
        });
        Foot(page.Footer(), document.FooterText);
    }

    private static void Rule(IContainer header) =>
        header.SemanticIgnore().PaddingBottom(UnderStrands).Column(column =>
        {
            column.Spacing(Strand);
            foreach (var color in FourStrands.Colors)
            {
                column.Item().Height(Strand).Background(QuestStyles.Of(color));
            }
        });

    private static void Head(IContainer item, Letterhead letterhead)
    {
        List<Run> address = [letterhead.Payee, .. letterhead.AddressLines.Select(line => new Run("\n" + line))];
        var width = (float)Math.Min(LetterStyle.Width * 0.48, TextBlock.NaturalWidth(address, LetterStyle.Footer) + 2);
        item.ShowEntire().Row(row =>
        {
            row.Spacing(MarkGap);
            row.ConstantItem(MarkWidth).AlignMiddle().SemanticIgnore().Height(MarkHeight).Svg(Mark);
            row.RelativeItem().Column(names =>
            {
                names.Item().Paragraph([letterhead.Name], LetterStyle.ProgramName);
                names.Item().Paragraph([letterhead.Tagline], LetterStyle.Tagline);
            });
            row.ConstantItem(width).Paragraph(address, LetterStyle.Footer);
        });
    }

    private static void Foot(IContainer footer, string text) =>
        footer.SemanticIgnore().PaddingTop(AboveFooter).Column(column =>
        {
            column.Item().LineHorizontal((float)LetterStyle.Hairline).LineColor(QuestStyles.Of(LetterStyle.Rule));
            column.Item().PaddingTop(FooterPadding).Row(row =>
            {
                row.RelativeItem().Words([text], LetterStyle.Footer);
                row.ConstantItem(PageNumberWidth).Text(number =>
                {
                    number.DefaultTextStyle(QuestStyles.Of(LetterStyle.Footer));
                    number.AlignRight();
                    number.Span("Page ");
                    number.CurrentPageNumber();
                    number.Span(" of ");
                    number.TotalPages();
                });
            });
        });
}
