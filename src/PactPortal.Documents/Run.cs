using System.Text.Json.Serialization;

namespace PactPortal.Documents;

public enum RunStyle
{
    Plain = 0,
    Bold = 1,

    /// <summary>In the second text colour.</summary>
    Soft = 2,

    /// <summary>A reference or amount inside a sentence: tabular figures, never broken over two lines.</summary>
    Reference = 3,
}

/// <summary>A stretch of text in one style. A line feed in it is a line break.</summary>
public sealed record Run(
    [property: JsonPropertyName("Text")] string Text,
    [property: JsonPropertyName("Style")] RunStyle Style = RunStyle.Plain,
    [property: JsonPropertyName("Link")] Uri? Link = null)
{
    public static implicit operator Run(string text) => new(text);

    public static Run Bold(string text) => new(text, RunStyle.Bold);

    public static Run Soft(string text) => new(text, RunStyle.Soft);

    public static Run Reference(string text) => new(text, RunStyle.Reference);

    /// <param name="text">What is printed; must make sense on its own, since readers list links.</param>
    /// <param name="address">Absolute: a printed document has no page to be relative to.</param>
    public static Run LinkTo(string text, Uri address) =>
        address.IsAbsoluteUri ? new(text, RunStyle.Plain, address) : throw new ArgumentException($"The link “{text}” is not absolute.", nameof(address));

    public static Run ToRun(string text) => text;
}
