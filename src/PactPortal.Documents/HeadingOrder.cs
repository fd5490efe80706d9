namespace PactPortal.Documents;

/// <summary>PDF/UA-1, 7.4.2, and WCAG 1.3.1: headings descend one level at a time.</summary>
internal static class HeadingOrder
{
    public static void Require(IEnumerable<Block> blocks)
    {
        var current = 0;
        foreach (var (level, text) in blocks.Select(Heading).OfType<(int Level, string Text)>())
        {
            if (level is < 1 or > 3 || level > current + 1 || (level == 1 && current > 0))
            {
                throw new ArgumentException($"Heading “{text}” has level {level} after level {current}.", nameof(blocks));
            }

            if (string.IsNullOrWhiteSpace(text))
            {
                throw new ArgumentException($"A heading of level {level} has no words.", nameof(blocks));
            }

            current = level;
        }
    }

    private static (int Level, string Text)? Heading(Block block) => block switch
    {
        Heading heading => (heading.Level, heading.Text),
        Table { CaptionLevel: { } level } table => (level, table.Caption),
        _ => null,
    };
}
