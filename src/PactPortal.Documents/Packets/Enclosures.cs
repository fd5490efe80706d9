namespace PactPortal.Documents.Packets;

/// <summary>Other documents inside a packet, whole, each from a page of its own, under headings one level lower.</summary>
internal static class Enclosures
{
    private const int Lowest = 3;

    public static IEnumerable<Block> Of(IEnumerable<Document> documents) => documents.SelectMany(document => document.Blocks.Select(Lower).Prepend(new PageBreak()));

    private static Block Lower(Block block) => block switch
    {
        Heading heading => heading with { Level = Math.Min(Lowest, heading.Level + 1) },
        Table { CaptionLevel: { } level } table => table with { CaptionLevel = Math.Min(Lowest, level + 1) },
        _ => block,
    };
}
