using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <summary>Which layout a block has, and how much space stands between two blocks.</summary>
internal static class BlockLayout
{
    public static List<Slab> Compose(Document document, StructureElement root)
    {
        List<Slab> slabs = [];
        if (document.Letterhead is { } letterhead)
        {
            slabs.Add(LetterheadLayout.Compose(letterhead, root));
        }

        var (previous, startsPage) = ((LaidOutBlock?)null, false);
        foreach (var block in document.Blocks)
        {
            if (block is PageBreak)
            {
                startsPage = slabs.Count > 0;
                continue;
            }

            var next = LayOut(block, root);
            if (next.Slabs.Count == 0)
            {
                continue;
            }

            var gap = previous is null ? 0 : previous.HoldsNextClose ? previous.After : Math.Max(previous.After, next.Before);
            slabs.Add(next.Slabs[0] with { SpaceBefore = gap, StartsPage = startsPage });
            slabs.AddRange(next.Slabs.Skip(1));
            (previous, startsPage) = (next, false);
        }

        return slabs;
    }

    private static LaidOutBlock LayOut(Block block, StructureElement root) => block switch
    {
        Heading heading => HeadingLayout.LayOut(heading.Level, heading.Text, root),
        Paragraph paragraph => Text(paragraph.Runs, LetterStyle.Body, root),
        Note note => Text(note.Runs, LetterStyle.Small, root),
        BulletList list => ListLayout.LayOut(list.Items, isNumbered: false, root),
        NumberedList list => ListLayout.LayOut(list.Items, isNumbered: true, root),
        Facts facts => FactsLayout.LayOut(facts, root),
        Dates dates => DatesLayout.LayOut(dates, root),
        Statement statement => StatementLayout.LayOut(statement, root),
        Table table => TableLayout.LayOut(table, root),
        SignatureBlock signatures => SignatureLayout.LayOut(signatures, root),
        QrCode code => QrLayout.LayOut(code, root),
        Image image => ImageLayout.LayOut(image, root),
        _ => throw new NotSupportedException($"{block.GetType().Name} has no layout."),
    };

    private static LaidOutBlock Text(IReadOnlyList<Run> runs, TextStyle style, StructureElement root) =>
        new(6.3, 6.3, [.. new TextBlock(runs, style, LetterStyle.Width).Slabs(root.Add("P"), LetterStyle.Left)]);
}
