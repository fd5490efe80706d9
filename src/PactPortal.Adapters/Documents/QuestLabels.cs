using PactPortal.Documents;
using PactPortal.Documents.Rendering.Pdf.Fonts;
using PactPortal.Documents.Rendering.Pdf.Layout;
using PactPortal.Documents.Rendering.Pdf.Structure;
using QuestPDF.Fluent;
using IContainer = QuestPDF.Infrastructure.IContainer;

namespace PactPortal.Adapters.Documents;

/// <summary>Labels at the places their paper has for them, a sheet a page.</summary>
internal static class QuestLabels
{
    private const float Inset = 18, Strand = 2.5f, UnderStrands = 9, UnderAbove = 16, NameHeight = 84, BesideHeight = 17, BelowHeight = 34;

    /// <summary>A name that was measured to fit must fit here too, whatever the text engine rounds.</summary>
    private const double Slack = 2;

    private static readonly double[] NameSizes = [34, 30, 26, 22, 19, 16, 13, 11, 9];
    private static readonly double[] BelowSizes = [11, 9.5, 8, 7];
    private static readonly Color[] Strands = [LetterStyle.RiverDeep, LetterStyle.Sky, LetterStyle.Poppy, LetterStyle.Mallow];

    public static void Compose(PageDescriptor page, LabelStock stock, IReadOnlyList<Label> labels)
    {
        page.Size((float)PdfPage.Width, (float)PdfPage.Height);
        page.DefaultTextStyle(QuestStyles.Of(LetterStyle.Body));
        page.Content().PaddingTop((float)stock.Top).PaddingLeft((float)stock.Left).Column(column =>
        {
            foreach (var line in labels.Chunk(stock.Columns))
            {
                column.Item().Height((float)stock.Height).Row(row =>
                {
                    foreach (var label in line)
                    {
                        row.ConstantItem((float)stock.Width).Padding(Inset).Element(item => Draw(item, label, stock.Width - 2 * Inset));
                    }
                });
            }
        });
    }

    private static void Draw(IContainer container, Label label, double width) =>
        container.SemanticSection().Layers(layers =>
        {
            layers.PrimaryLayer().Column(column =>
            {
                column.Item().PaddingBottom(UnderStrands).SemanticIgnore().Height(Strand).Row(row =>
                {
                    foreach (var color in Strands)
                    {
                        row.RelativeItem().Background(QuestStyles.Of(color));
                    }
                });
                column.Item().PaddingBottom(UnderAbove).Paragraph([label.Above], LetterStyle.Small);
                column.Item().MaxHeight(NameHeight).ScaleToFit().Paragraph([label.Name], Fit(label.Name, Typeface.Bold, LetterStyle.RiverDeep, NameSizes, width, NameHeight));
                if (label.Beside is { } beside)
                {
                    column.Item().PaddingTop(2).MaxHeight(BesideHeight).ScaleToFit().Paragraph([beside], Fit(beside, Typeface.Regular, LetterStyle.Soft, BelowSizes, width, BesideHeight));
                }
            });
            layers.Layer().AlignBottom().MaxHeight(BelowHeight).ScaleToFit()
                .Paragraph([label.Below], Fit(label.Below, Typeface.SemiBold, LetterStyle.Ink, BelowSizes, width, BelowHeight));
        });

    /// <summary>The largest of some sizes at which no word is divided and the text is no higher than its place; the smallest otherwise.</summary>
    private static TextStyle Fit(string text, Typeface face, Color color, double[] sizes, double width, double height)
    {
        var styles = sizes.Select(size => new TextStyle(face, size, size * 1.15, color)).ToArray();
        return Array.Find(styles, style => new TextBlock([text], style, width - Slack).Height <= height && LineBreaker.LongestWord(Shaper.Shape([text], style)) <= width - Slack) ?? styles[^1];
    }
}
