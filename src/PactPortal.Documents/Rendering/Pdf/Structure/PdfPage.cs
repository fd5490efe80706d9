using System.Text;

namespace PactPortal.Documents.Rendering.Pdf.Structure;

/// <summary>A page's content stream, and which element each of its marked contents belongs to.</summary>
internal sealed class PdfPage
{
    public const double Width = 612, Height = 792;

    public StringBuilder Content { get; } = new();

    /// <summary>Indexed by MCID.</summary>
    public List<StructureElement> Marked { get; } = [];

    public List<LinkAnnotation> Links { get; } = [];

    public int Id { get; set; }
}
