using PactPortal.Documents;
using PactPortal.Documents.Rendering.Pdf.Layout;
using PactPortal.Documents.Rendering.Pdf.Structure;
using QuestPDF.Fluent;
using IContainer = QuestPDF.Infrastructure.IContainer;

namespace PactPortal.QuestPdf;

/// <summary>Labels at the places their paper has for them, a sheet a page; what is on them stands where the other renderer puts it.</summary>
internal static class QuestLabels
{
    /// <summary>
    /// A text that was measured to fit must fit here too, whatever the text engine rounds. More would take a code the room around it.
    /// </summary>
    private const double Slack = 2;

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
                        row.ConstantItem((float)stock.Width).Element(item => Draw(item, label, stock));
                    }
                });
            }
        });
    }

    private static void Draw(IContainer container, Label label, LabelStock stock) =>
        container.Column(faces =>
        {
            LabelFace face = new(label, stock);
            if (stock.IsFolded)
            {
                Draw(faces.Item().Height((float)stock.FaceHeight).SemanticIgnore().RotateRight().RotateRight(), face);
            }

            Draw(faces.Item().Height((float)stock.FaceHeight).SemanticSection(), face);
        });

    private static void Draw(IContainer container, LabelFace face) =>
        container.Layers(layers =>
        {
            Strands(layers.PrimaryLayer(), face);
            foreach (var text in face.Texts)
            {
                // A layer that asks for more than there is would be left out, so these ask for no more than they need.
                At(layers.Layer(), text.X, text.Y).MaxWidth((float)(text.Width + Slack)).MaxHeight((float)(text.Block.Height + Slack)).ScaleToFit()
                    .Paragraph([text.Text], text.Block.Style);
            }

            if (face.Code is { } code)
            {
                QuestMarks.Figure(At(layers.Layer(), code.X, code.Y).Width((float)code.Side).Height((float)code.Side), code.Code);
            }
        });

    private static void Strands(IContainer container, LabelFace face) =>
        At(container.SemanticIgnore(), face.Left, face.Top).Width((float)face.Width).Height((float)LabelMeasures.Strand).Row(row =>
        {
            foreach (var color in FourStrands.Colors)
            {
                row.RelativeItem().Background(QuestStyles.Of(color));
            }
        });

    private static IContainer At(IContainer container, double x, double y) => container.PaddingLeft((float)x).PaddingTop((float)y);
}
