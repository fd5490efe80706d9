using System.Text.Json.Serialization;

namespace PactPortal.Documents;

/// <summary>One piece of a document, from top to bottom.</summary>
[JsonDerivedType(typeof(Heading), nameof(Heading))]
[JsonDerivedType(typeof(Paragraph), nameof(Paragraph))]
[JsonDerivedType(typeof(Note), nameof(Note))]
[JsonDerivedType(typeof(BulletList), nameof(BulletList))]
[JsonDerivedType(typeof(NumberedList), nameof(NumberedList))]
[JsonDerivedType(typeof(Facts), nameof(Facts))]
[JsonDerivedType(typeof(Statement), nameof(Statement))]
[JsonDerivedType(typeof(Dates), nameof(Dates))]
[JsonDerivedType(typeof(SignatureBlock), nameof(SignatureBlock))]
[JsonDerivedType(typeof(QrCode), nameof(QrCode))]
[JsonDerivedType(typeof(Image), nameof(Image))]
[JsonDerivedType(typeof(PageBreak), nameof(PageBreak))]
[JsonDerivedType(typeof(Table), nameof(Table))]
public abstract record Block;

/// <param name="Level">1, once, for the printed title; 2 and 3 for sections.</param>
/// <param name="Text">Also the bookmark's text.</param>
public sealed record Heading(int Level, string Text) : Block;

public sealed record Paragraph(params IReadOnlyList<Run> Runs) : Block;

/// <summary>A small paragraph in the second text colour: sources, conditions.</summary>
public sealed record Note(params IReadOnlyList<Run> Runs) : Block;

public sealed record ListItem(params IReadOnlyList<Run> Runs)
{
    public static implicit operator ListItem(string text) => new([text]);

    public static ListItem ToListItem(string text) => text;
}

public sealed record BulletList(params IReadOnlyList<ListItem> Items) : Block;

public sealed record NumberedList(params IReadOnlyList<ListItem> Items) : Block;

public sealed record Fact(string Term, params IReadOnlyList<Run> Value);

/// <summary>A two-column list: term, then value.</summary>
public sealed record Facts(params IReadOnlyList<Fact> Rows) : Block;

/// <summary>Somebody else's words, verbatim, in the one tinted and outlined box a document may have.</summary>
public sealed record Statement(params IReadOnlyList<Paragraph> Paragraphs) : Block;

/// <param name="Date">In words, as it is printed: “Through October 16, 2026”.</param>
/// <param name="Change">What changes after it.</param>
public sealed record Deadline(string Date, params IReadOnlyList<Run> Change);

public sealed record Dates(params IReadOnlyList<Deadline> Deadlines) : Block;

/// <param name="Lines">What is written under the line: “Requested by, name and title”, “Date”.</param>
public sealed record Signature(params IReadOnlyList<string> Lines);

/// <summary>Lines to sign on, two beside each other.</summary>
public sealed record SignatureBlock(params IReadOnlyList<Signature> Signatures) : Block;

/// <param name="Text">What the code holds: an address or a reference.</param>
/// <param name="AlternativeText">What the code is for, for people who do not see it.</param>
/// <param name="Caption">Printed beside the code; says the same in words.</param>
public sealed record QrCode(string Text, string AlternativeText, params IReadOnlyList<Run> Caption) : Block;

/// <summary>What follows starts a new page, and a new sheet on the web.</summary>
public sealed record PageBreak : Block;
