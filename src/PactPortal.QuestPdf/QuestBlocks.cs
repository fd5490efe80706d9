using PactPortal.Documents;
using PactPortal.Documents.Rendering.Pdf.Layout;
using QuestPDF.Fluent;
using IContainer = QuestPDF.Infrastructure.IContainer;

namespace PactPortal.QuestPdf;

/// <summary>The blocks of a document under each other; a heading moves to the next page with what it names.</summary>
internal static class QuestBlocks
{
    public const float Gap = 6.3f;

    /// <summary>A heading, a table's head and a row, or two lines.</summary>
    private const float HeldTogether = 76;

    public static void Draw(ColumnDescriptor column, IEnumerable<Block> blocks, bool isFirst)
    {
        var startsPage = false;
        List<Block> held = [];
        foreach (var block in blocks.Where(block => !IsEmpty(block)))
        {
            if (block is PageBreak)
            {
                isFirst = Draw(column, held, startsPage, isFirst);
                startsPage = !isFirst;
                continue;
            }

            held.Add(block);
            if (block is not Heading)
            {
                isFirst = Draw(column, held, startsPage, isFirst);
                startsPage = false;
            }
        }

        Draw(column, held, startsPage, isFirst);
    }

    /// <returns>Whether nothing stands above what comes next.</returns>
    private static bool Draw(ColumnDescriptor column, List<Block> held, bool startsPage, bool isFirst)
    {
        if (held.Count == 0)
        {
            return isFirst;
        }

        if (startsPage)
        {
            column.Item().PageBreak();
        }

        Block[] group = [.. held];
        held.Clear();
        var item = group.Length > 1 || group[0] is Table ? column.Item().EnsureSpace(HeldTogether) : column.Item();
        item.Column(together =>
        {
            for (var i = 0; i < group.Length; i++)
            {
                Draw(together, group[i], isFirst: i == 0 && (isFirst || startsPage));
            }
        });
        return false;
    }

    private static void Draw(ColumnDescriptor column, Block block, bool isFirst)
    {
        switch (block)
        {
            case Heading heading:
                Headline(column.Item(), heading.Level, heading.Text, isFirst);
                break;
            case Table { CaptionLevel: { } level } table:
                Headline(column.Item(), level, table.Caption, isFirst);
                QuestTable.Draw(column.Item(), table);
                break;
            case Table table:
                column.Item().PaddingBottom(2).Paragraph([table.Caption], LetterStyle.Strong);
                QuestTable.Draw(column.Item(), table);
                break;
            default:
                Draw(column.Item(), block);
                break;
        }
    }

    private static void Draw(IContainer item, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                item.Paragraph(paragraph.Runs, LetterStyle.Body);
                break;
            case Note note:
                item.Paragraph(note.Runs, LetterStyle.Small);
                break;
            case BulletList list:
                QuestLists.Items(item, list.Items, isNumbered: false);
                break;
            case NumberedList list:
                QuestLists.Items(item, list.Items, isNumbered: true);
                break;
            case Facts facts:
                QuestLists.Facts(item, facts);
                break;
            case Dates dates:
                QuestLists.Dates(item, dates);
                break;
            case Statement statement:
                QuestMarks.Statement(item, statement);
                break;
            case SignatureBlock signatures:
                QuestMarks.Signatures(item, signatures);
                break;
            case QrCode code:
                QuestMarks.Code(item.PaddingVertical(Gap), code);
                break;
            case Image image:
                QuestMarks.Picture(item.PaddingVertical(Gap), image);
                break;
            default:
                throw new NotSupportedException($"{block.GetType().Name} has no layout.");
        }
    }

    private static void Headline(IContainer item, int level, string text, bool isFirst)
    {
        var (style, before, after) = level switch
        {
            1 => (LetterStyle.Title, 18f, 9f),
            2 => (LetterStyle.Section, 15.3f, 3.5f),
            _ => (LetterStyle.Subsection, 10.5f, 1.5f),
        };
        var spaced = item.PaddingTop(isFirst ? 0 : before - Gap).PaddingBottom(after);
        var tagged = level switch { 1 => spaced.SemanticHeader1(), 2 => spaced.SemanticHeader2(), _ => spaced.SemanticHeader3() };
        tagged.Words([text], style);
    }

    private static bool IsEmpty(Block block) => block switch
    {
        BulletList list => list.Items.Count == 0,
        NumberedList list => list.Items.Count == 0,
        Facts facts => facts.Rows.Count == 0,
        Dates dates => dates.Deadlines.Count == 0,
        Statement statement => statement.Paragraphs.Count == 0,
        SignatureBlock signatures => signatures.Signatures.Count == 0,
        _ => false,
    };
}
