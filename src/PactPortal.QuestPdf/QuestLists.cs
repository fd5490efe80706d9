using System.Globalization;
using PactPortal.Documents;
using PactPortal.Documents.Rendering.Pdf.Layout;
using QuestPDF.Fluent;
using IContainer = QuestPDF.Infrastructure.IContainer;

namespace PactPortal.QuestPdf;

/// <summary>What is a list in structure: points, numbered steps, facts and deadlines.</summary>
internal static class QuestLists
{
    private const float Indent = 15, MarkGap = 5.5f, BetweenItems = 2.2f, FactGap = 9, FactPadding = 2.9f, LeastTerm = 78, Bar = 3, BetweenDates = 6.3f;

    public static void Items(IContainer container, IReadOnlyList<ListItem> items, bool isNumbered) =>
        container.SemanticList().Column(column =>
        {
            column.Spacing(BetweenItems);
            for (var i = 0; i < items.Count; i++)
            {
                var mark = isNumbered ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}.") : "•";
                var before = (float)Math.Max(0, Indent - MarkGap - TextBlock.NaturalWidth([mark], LetterStyle.Body));
                var body = items[i].Runs;
                column.Item().SemanticListItem().Row(row =>
                {
                    row.ConstantItem(Indent).PaddingLeft(before).Unconstrained().SemanticListLabel().Words([mark], LetterStyle.Body);
                    row.RelativeItem().SemanticListItemBody().Paragraph(body, LetterStyle.Body);
                });
            }
        });

    public static void Facts(IContainer container, Facts facts)
    {
        var widest = facts.Rows.Max(row => TextBlock.NaturalWidth([row.Term], LetterStyle.Term));
        var termWidth = (float)Math.Clamp(widest + 2, LeastTerm, LetterStyle.Width * 0.4);
        container.SemanticList().BorderTop((float)LetterStyle.Hairline).BorderColor(QuestStyles.Of(LetterStyle.Rule)).Column(column =>
        {
            foreach (var fact in facts.Rows)
            {
                column.Item().ShowEntire().BorderBottom((float)LetterStyle.Hairline).BorderColor(QuestStyles.Of(LetterStyle.Rule)).PaddingVertical(FactPadding).SemanticListItem().Row(row =>
                {
                    row.Spacing(FactGap);
                    row.ConstantItem(termWidth).SemanticListLabel().Words([fact.Term], LetterStyle.Term);
                    row.RelativeItem().SemanticListItemBody().Paragraph(fact.Value, LetterStyle.Value);
                });
            }
        });
    }

    public static void Dates(IContainer container, Dates dates) =>
        container.BorderLeft(Bar).BorderColor(QuestStyles.Of(LetterStyle.Poppy)).PaddingLeft(Indent).SemanticList().Column(column =>
        {
            column.Spacing(BetweenDates);
            foreach (var deadline in dates.Deadlines)
            {
                column.Item().ShowEntire().SemanticListItem().Column(item =>
                {
                    item.Item().SemanticListLabel().Words([deadline.Date], LetterStyle.Strong);
                    item.Item().SemanticListItemBody().Paragraph(deadline.Change, LetterStyle.Body);
                });
            }
        });
}
