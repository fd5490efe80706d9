using System.Text;

namespace PactPortal.Documents.Rendering.Pdf.Structure;

/// <summary>A page's content stream, and which element each of its marked contents belongs to.</summary>
/// <param name="id">Its object's number.</param>
internal sealed class PdfPage(int id)
{
    public const double Width = 612, Height = 792;

    public int Id { get; } = id;

    public StringBuilder Content { get; } = new();

    /// <summary>Indexed by MCID.</summary>
    public List<StructureElement> Marked { get; } = [];

    public List<LinkAnnotation> Links { get; } = [];
}
