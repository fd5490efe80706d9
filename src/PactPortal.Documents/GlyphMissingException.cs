namespace PactPortal.Documents;

/// <summary>
/// A document was asked to print a text its fonts cannot: a box on paper would be worse. Whoever composes the document
/// chooses with <see cref="PrintableText.Choose"/> first.
/// </summary>
public sealed class GlyphMissingException(string text)
    : InvalidOperationException($"“{text}” cannot be printed with the fonts of documents; compose it with PrintableText.Choose.")
{
    public string Text { get; } = text;
}
