using PactPortal.Documents.Rendering.Pdf.Fonts;
using PactPortal.Documents.Rendering.Pdf.Structure;

namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <param name="Id">The glyph's number in the whole font.</param>
/// <param name="CodePoint">The character it stands for; a line feed is drawn as a space.</param>
/// <param name="Font">The font that has it.</param>
/// <param name="Style">The style of its run.</param>
/// <param name="Link">The link it is part of.</param>
/// <param name="Kerning">Towards the next glyph, in thousandths of the size.</param>
internal readonly record struct Glyph(ushort Id, int CodePoint, TrueTypeFont Font, TextStyle Style, LinkSpan? Link, int Kerning)
{
    public double Advance => (Font.Thousandths(Font.Advance(Id)) + Kerning) * Style.Size / 1000;

    public bool IsSpace => CodePoint is ' ' or '\n';
}

/// <summary>A link of the document, however many lines it takes.</summary>
internal sealed class LinkSpan(string text, Uri address)
{
    public string Text { get; } = text;

    public Uri Address { get; } = address;

    /// <summary>Made when the first line of the link is drawn, so that it stands between the words around it.</summary>
    public StructureElement? Element { get; set; }
}
