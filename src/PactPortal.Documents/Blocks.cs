using System.Text.Json.Serialization;

namespace PactPortal.Documents;

/// <summary>One piece of a document, from top to bottom.</summary>
[JsonDerivedType(typeof(Heading), "Heading")]
[JsonDerivedType(typeof(Paragraph), "Paragraph")]
[JsonDerivedType(typeof(Note), "Note")]
[JsonDerivedType(typeof(BulletList), "BulletList")]
[JsonDerivedType(typeof(NumberedList), "NumberedList")]
[JsonDerivedType(typeof(Facts), "Facts")]
[JsonDerivedType(typeof(Statement), "Statement")]
[JsonDerivedType(typeof(Dates), "Dates")]
[JsonDerivedType(typeof(SignatureBlock), "SignatureBlock")]
[JsonDerivedType(typeof(QrCode), "QrCode")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(PageBreak), "PageBreak")]
[JsonDerivedType(typeof(Table), "Table")]
public abstract record Block;

/// <param name="Level">1, once, for the printed title; 2 and 3 for sections.</param>
/// <param name="Text">Also the bookmark's text.</param>
public sealed record Heading(
    [property: JsonPropertyName("Level")] int Level,
    [property: JsonPropertyName("Text")] string Text) : Block;

public sealed record Paragraph([property: JsonPropertyName("Runs")] params IReadOnlyList<Run> Runs) : Block;

/// <summary>A small paragraph in the second text colour: sources, conditions.</summary>
public sealed record Note([property: JsonPropertyName("Runs")] params IReadOnlyList<Run> Runs) : Block;

public sealed record ListItem([property: JsonPropertyName("Runs")] params IReadOnlyList<Run> Runs)
{
    public static implicit operator ListItem(string text) => new([text]);

    public static ListItem ToListItem(string text) => text;
}

public sealed record BulletList([property: JsonPropertyName("Items")] params IReadOnlyList<ListItem> Items) : Block;

public sealed record NumberedList([property: JsonPropertyName("Items")] params IReadOnlyList<ListItem> Items) : Block;

public sealed record Fact(
    [property: JsonPropertyName("Term")] string Term,
    [property: JsonPropertyName("Value")] params IReadOnlyList<Run> Value);

/// <summary>A two-column list: term, then value.</summary>
public sealed record Facts([property: JsonPropertyName("Rows")] params IReadOnlyList<Fact> Rows) : Block;

/// <summary>Somebody else's words, verbatim, in the one tinted and outlined box a document may have.</summary>
public sealed record Statement([property: JsonPropertyName("Paragraphs")] params IReadOnlyList<Paragraph> Paragraphs) : Block;

/// <param name="Date">In words, as it is printed: “Through October 16, 2026”.</param>
/// <param name="Change">What changes after it.</param>
public sealed record Deadline(
    [property: JsonPropertyName("Date")] string Date,
    [property: JsonPropertyName("Change")] params IReadOnlyList<Run> Change);

public sealed record Dates([property: JsonPropertyName("Deadlines")] params IReadOnlyList<Deadline> Deadlines) : Block;

/// <param name="Lines">What is written under the line: “Requested by, name and title”, “Date”.</param>
public sealed record Signature([property: JsonPropertyName("Lines")] params IReadOnlyList<string> Lines);

/// <summary>Lines to sign on, two beside each other.</summary>
public sealed record SignatureBlock([property: JsonPropertyName("Signatures")] params IReadOnlyList<Signature> Signatures) : Block;

/// <param name="Text">What the code holds: an address or a reference.</param>
/// <param name="AlternativeText">What the code is for, for people who do not see it.</param>
/// <param name="Caption">Printed beside the code; says the same in words.</param>
public sealed record QrCode(
    [property: JsonPropertyName("Text")] string Text,
    [property: JsonPropertyName("AlternativeText")] string AlternativeText,
    [property: JsonPropertyName("Caption")] params IReadOnlyList<Run> Caption) : Block;

/// <summary>What follows starts a new page, and a new sheet on the web.</summary>
public sealed record PageBreak : Block;
