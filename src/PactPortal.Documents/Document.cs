using System.Text.Json.Serialization;

namespace PactPortal.Documents;

/// <summary>
/// What a letter, packet, invoice or badge says, whatever it is rendered to. The same document always renders to the same bytes:
/// nothing is read from a clock, a culture or the machine.
/// </summary>
public sealed record Document
{
    private readonly IReadOnlyList<Block> blocks = [];
    private readonly string title = "";

    /// <summary>Shown in the title bar of a PDF reader; not printed. The printed title is a <see cref="Heading"/> of level 1.</summary>
    [JsonPropertyName("Title")]
    public required string Title
    {
        get => title;
        init => title = !string.IsNullOrWhiteSpace(value) ? value : throw new ArgumentException("A document needs a title: readers announce it.", nameof(value));
    }

    /// <summary>A BCP 47 language tag.</summary>
    [JsonPropertyName("Language")]
    public string Language { get; init; } = "en-US";

    /// <summary>The instant a file says it was made; fixed by the caller, so that the same facts give the same bytes.</summary>
    [JsonPropertyName("Created")]
    public required DateTimeOffset Created { get; init; }

    [JsonPropertyName("Letterhead")]
    public Letterhead? Letterhead { get; init; }

    /// <summary>The left part of each page's footer; the right part is the page number.</summary>
    [JsonPropertyName("FooterText")]
    public string FooterText { get; init; } = "";

    /// <summary>Refuses headings that do not start at level 1, repeat level 1, or skip a level: readers navigate by them.</summary>
    [JsonPropertyName("Blocks")]
    public required IReadOnlyList<Block> Blocks
    {
        get => blocks;
        init
        {
            HeadingOrder.Require(value);
            blocks = value;
        }
    }
}
