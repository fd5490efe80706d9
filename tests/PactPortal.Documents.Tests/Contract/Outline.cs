using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests.Contract;

/// <summary>
/// What a document is, as a list of structure types in reading order: once as its blocks ask for it, once as a file says it. Renderers may
/// nest differently inside an item, a cell or a sentence, and a table's name may stand in its caption or right before the table.
/// </summary>
internal static class Outline
{
    private static readonly HashSet<string> Groups = ["Document", "Part", "Art", "Sect", "Div", "NonStruct", "THead", "TBody", "TFoot"];

    private static readonly HashSet<string> HoldWords = ["Lbl", "LBody", "TH", "TD", "P", "Link"];

    public static IReadOnlyList<string> Of(StructureNode node, bool holdsWords = false) =>
        node.Type switch
        {
            "Link" or "Span" => [],
            "Table" => [.. Caption(node), "Table", .. node.Children.Where(child => child.Type != "Caption").SelectMany(child => Of(child))],
            "P" when holdsWords => [],
            var group when Groups.Contains(group) => [.. node.Children.SelectMany(child => Of(child))],
            var type => [type, .. node.Children.SelectMany(child => Of(child, HoldWords.Contains(type)))],
        };

    public static IReadOnlyList<string> Of(Document document)
    {
        string[] head = document.Letterhead is null ? [] : ["P", "P", "P"];
        return [.. head, .. document.Blocks.SelectMany(Of)];
    }

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Heading heading => [$"H{heading.Level}"],
        Paragraph or Note => ["P"],
        BulletList list => ["L", .. Items(list.Items.Count)],
        NumberedList list => ["L", .. Items(list.Items.Count)],
        Facts facts => ["L", .. Items(facts.Rows.Count)],
        Dates dates => ["L", .. Items(dates.Deadlines.Count)],
        Statement statement => ["BlockQuote", .. statement.Paragraphs.Select(_ => "P")],
        SignatureBlock signatures => signatures.Signatures.Select(_ => "P"),
        QrCode code => code.Caption.Count > 0 ? ["Figure", "P"] : ["Figure"],
        Image => ["Figure"],
        Table table => [table.CaptionLevel is { } level ? $"H{level}" : "P", "Table", "TR", .. table.Columns.Select(_ => "TH"), .. table.Rows.Concat(table.Totals).SelectMany(Cells)],
        PageBreak => [],
        _ => throw new NotSupportedException($"{block.GetType().Name} has no outline."),
    };

    private static IEnumerable<string> Items(int count) => Enumerable.Range(0, count).SelectMany(_ => new[] { "LI", "Lbl", "LBody" });

    private static IEnumerable<string> Cells(Row row) => ["TR", .. row.Cells.Select((_, i) => i == 0 ? "TH" : "TD")];

    private static IEnumerable<string> Caption(StructureNode table)
    {
        foreach (var caption in table.Children.Where(child => child.Type == "Caption"))
        {
            var heading = caption.Children.SelectMany(child => Of(child)).ToList();
            foreach (var type in heading.Count > 0 ? heading : ["P"])
            {
                yield return type;
            }
        }
    }
}
