namespace PactPortal.Documents.Packets;

/// <summary>The fiscal statement of the public packet, in its provider's words.</summary>
internal static class PacketStatement
{
    public static IEnumerable<Block> Compose(PublicPacketFacts facts)
    {
        if (facts.Convening.Guide.CostSharing is { } sharing)
        {
            yield return new Heading(2, "Who carries the cost");
            yield return new Paragraph(sharing);
        }

        if (facts.Statement is not { } statement)
        {
            yield break;
        }

        yield return new Heading(2, $"Statement provided by {statement.Provider}");
        yield return new Note($"{statement.ProviderName}, {statement.Version}.");
        yield return new Statement([.. statement.Paragraphs.Select(paragraph => new Paragraph(paragraph))]);
        List<Run> sources = ["Read the sources: "];
        foreach (var (source, at) in statement.Sources.Select((source, at) => (source, at)))
        {
            if (at > 0)
            {
                sources.Add(at == statement.Sources.Count - 1 ? " and " : ", ");
            }

            sources.Add(Run.LinkTo(source.Name, new Uri(source.Address)));
        }

        sources.Add($". Questions about the statement: {statement.QuestionsTo}.");
        yield return new Paragraph([.. sources]);
        yield return new Paragraph("The county’s fiscal officer decides which funds apply. This packet suggests no account code and no federal share.");
    }
}
