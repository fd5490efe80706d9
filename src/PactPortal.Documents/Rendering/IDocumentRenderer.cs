namespace PactPortal.Documents.Rendering;

/// <summary>Makes a file of a document. Implementations are singletons and may be called from any thread.</summary>
public interface IDocumentRenderer
{
    string ContentType { get; }

    /// <exception cref="GlyphMissingException">The document holds a text that <see cref="PrintableText.CanPrint"/> refuses.</exception>
    byte[] Render(Document document);

    /// <exception cref="GlyphMissingException">A label holds a text that <see cref="PrintableText.CanPrint"/> refuses.</exception>
    byte[] Render(LabelSheets sheets);

    /// <exception cref="GlyphMissingException">A document holds a text that <see cref="PrintableText.CanPrint"/> refuses.</exception>
    void Bind(Binder binder, Stream output);
}
